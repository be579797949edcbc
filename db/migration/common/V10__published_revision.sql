-- Which text readers have. The signatures of an article knew it before the article did.
alter table article add column published_revision integer;

update article
   set published_revision =
     (select max(signature.revision)
        from signature
       where signature.article_id = article.id
         and signature.meaning in ('PUBLISHED', 'SETTLED'));
