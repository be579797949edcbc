-- Who gets which claims of a desk, without anybody giving them out.
create table rota (
  id         uuid                        not null,
  rules      varchar(4000)               not null,
  changed_by uuid                        not null,
  changed_at timestamp(6) with time zone not null,
  version    bigint                      not null,
  constraint rota_pk primary key (id),
  constraint rota_of_a_desk foreign key (id) references desk (id)
);
