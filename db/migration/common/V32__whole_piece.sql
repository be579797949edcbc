-- What the signer says about the piece as a whole, question by question.
create table whole_piece (
  article_id  uuid                        not null,
  position    integer                     not null,
  question    varchar(20)                 not null,
  fine        boolean                     not null,
  remark      varchar(4000),
  answered_by uuid                        not null,
  answered_at timestamp(6) with time zone not null,
  void_since  timestamp(6) with time zone,
  constraint whole_piece_pk primary key (article_id, position),
  constraint whole_piece_check_fk foreign key (article_id) references article_check (article_id),
  constraint whole_piece_says_what_is_wrong check (case when fine then true else remark is not null end)
);
