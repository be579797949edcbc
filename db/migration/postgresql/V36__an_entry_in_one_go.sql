-- Gives an entry its place and writes all that belongs to it, so that the log is held for one answer
-- of the server and not for a conversation. What needs no place was spelt before: a, b, c and d are
-- the leaf without its braces, cut where the numbers in its article, its index and its time stand.
-- The desk computes leaf and tree again from the answer, and commits nothing that comes out otherwise.
-- Runs with the rights of whoever calls it.
create function audit_append(
    proposed timestamp with time zone, a varchar, b varchar, c varchar, d varchar,
    its_act varchar, its_actor uuid, its_kind varchar, its_subject uuid, its_article uuid,
    its_stage_from varchar, its_stage_to varchar, its_ver_before bigint, its_ver_after bigint,
    its_story uuid, body_salt bytea, body_text bytea, content_salt bytea, content_text bytea,
    out place bigint, out at timestamp with time zone, out number bigint, out previous bigint,
    out hash bytea, out before bytea, out after bytea
) language plpgsql as $$
declare
    bytes bytea;
    node bytea;
    depth integer := 0;
    left_of bigint;
begin
    select h.size, greatest(h.ts, proposed), h.peaks into place, at, before
        from audit_head h where h.id = 1 for update;
    if place is null then
        raise exception 'The head of the log is gone' using errcode = 'no_data_found';
    end if;

    if its_article is not null then
        select e.log_index, e.art_seq into previous, number from audit_entry e
            where e.article = its_article order by e.article desc, e.art_seq desc limit 1;
        number := coalesce(number, 0) + 1;
    end if;

    bytes := convert_to(
        concat(
            '{', a, ',"art_prev":' || previous, ',"art_seq":' || number, ',', b, ',"i":', place, ',',
            c, ',"ts":"', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '",', d,
            '}'),
        'UTF8');
    hash := sha256('\x00'::bytea || bytes);
    insert into audit_entry (log_index, leaf, leaf_hash, ts, act, actor, kind, subject, article,
            art_seq, stage_from, stage_to, ver_before, ver_after, story)
        values (place, bytes, hash, at, its_act, its_actor, its_kind, its_subject, its_article,
            number, its_stage_from, its_stage_to, its_ver_before, its_ver_after, its_story);
    if body_salt is not null then
        insert into audit_private (log_index, field, salt, text)
            values (place, 'body', body_salt, body_text);
    end if;
    if content_salt is not null then
        insert into audit_private (log_index, field, salt, text)
            values (place, 'content', content_salt, content_text);
    end if;

    -- The subtrees that this leaf completes; the last 32 bytes of the peaks are the smallest.
    node := hash;
    after := before;
    left_of := place;
    insert into audit_node (level, position, hash) values (0, left_of, node);
    while left_of & 1 = 1 loop
        node := sha256('\x01'::bytea || substr(after, length(after) - 31) || node);
        after := substr(after, 1, length(after) - 32);
        left_of := left_of >> 1;
        depth := depth + 1;
        insert into audit_node (level, position, hash) values (depth, left_of, node);
    end loop;
    after := after || node;
    update audit_head set size = place + 1, ts = at, peaks = after where id = 1;
end
$$;
