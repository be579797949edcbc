-- Claims approved in the period, newest first.
select page.article_id, k.number, a.headline, k.quote, page.approved_at, page.verdict
  from (select c.article_id, c.claim_id, c.approved_at, c.verdict, c.review_id
          from tallied_claim c
         where c.approved_week between :from and :to {c} {only}
         order by c.approved_at desc, c.review_id
        offset :first rows fetch next :size rows only) page
  join claim k on k.id = page.claim_id
  join article a on a.id = page.article_id
 where a.restricted = false
 order by page.approved_at desc, page.review_id
