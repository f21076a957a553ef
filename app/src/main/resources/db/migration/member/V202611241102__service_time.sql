-- Within how many working days a joining is answered, by the level of the union that has it. Data, so that a province can
-- promise more than the usual 3 days, and 15 at the longest.
create table member.service_time (
    level        text primary key,
    answer_days  int not null check (answer_days between 1 and 250),
    longest_days int not null check (longest_days between 1 and 250),
    remind_days  int not null check (remind_days between 0 and 250),
    check (remind_days < answer_days and answer_days <= longest_days)
);
comment on column member.service_time.remind_days is 'How many working days before it is due the desk is reminded';
insert into member.service_time (level, answer_days, longest_days, remind_days)
values ('GRASSROOTS', 3, 15, 1), ('TOWN', 3, 15, 1), ('COUNTY', 3, 15, 1), ('CITY', 3, 15, 1), ('PROVINCE', 3, 15, 1);
grant select, update on member.service_time to ${application};

-- What the clock did with a joining: each step once for each submission, however often and on how many instances it runs.
create table member.joining_reminder (
    joining   uuid             not null references member.joining (id),
    submitted timestamptz      not null,
    step      text             not null,
    due       date             not null,
    to_union  uuid             not null,
    to_path   text collate "C" not null,
    made      timestamptz      not null,
    primary key (joining, submitted, step)
);
comment on column member.joining_reminder.step is 'REMINDED, or LATE and VERY_LATE: brought to the union at to_path';
create index on member.joining_reminder (to_path, joining);

alter table member.joining_reminder enable row level security;
alter table member.joining_reminder force row level security;
create policy staff on member.joining_reminder
    using (to_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
       and to_path < (select nullif(current_setting('niangjia.subtree_end', true), '')));
grant select, insert on member.joining_reminder to ${application};
