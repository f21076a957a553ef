-- The calendar of working days: what differs from Monday to Friday, year by year, as the State Council announces it. Not
-- personal data: open to every reader. A year that isn't here is unknown, and said so.
create table organisation.calendar_year (
    year   int primary key,
    source text        not null,
    loaded timestamptz not null default now()
);
create table organisation.calendar_exception (
    day     date primary key,
    working boolean not null
);
comment on column organisation.calendar_exception.working is
    'True for a Saturday or Sunday on which one works to make up for a holiday, false for a holiday';

insert into organisation.calendar_year (year, source)
select year, '国务院办公厅关于' || year || '年部分节假日安排的通知' from generate_series(2024, 2026) as year;

insert into organisation.calendar_exception (day, working)
select day::date, false
from (values ('2024-01-01', '2024-01-01'), ('2024-02-10', '2024-02-17'), ('2024-04-04', '2024-04-06'),
             ('2024-05-01', '2024-05-05'), ('2024-06-08', '2024-06-10'), ('2024-09-15', '2024-09-17'),
             ('2024-10-01', '2024-10-07'),
             ('2025-01-01', '2025-01-01'), ('2025-01-28', '2025-02-04'), ('2025-04-04', '2025-04-06'),
             ('2025-05-01', '2025-05-05'), ('2025-05-31', '2025-06-02'), ('2025-10-01', '2025-10-08'),
             ('2026-01-01', '2026-01-03'), ('2026-02-15', '2026-02-23'), ('2026-04-04', '2026-04-06'),
             ('2026-05-01', '2026-05-05'), ('2026-06-19', '2026-06-21'), ('2026-09-25', '2026-09-27'),
             ('2026-10-01', '2026-10-07')) as holiday (first, last),
     generate_series(first::date, last::date, interval '1 day') as day
where extract(isodow from day) < 6;

insert into organisation.calendar_exception (day, working)
values ('2024-02-04', true), ('2024-02-18', true), ('2024-04-07', true), ('2024-04-28', true), ('2024-05-11', true),
       ('2024-09-14', true), ('2024-09-29', true), ('2024-10-12', true),
       ('2025-01-26', true), ('2025-02-08', true), ('2025-04-27', true), ('2025-09-28', true), ('2025-10-11', true),
       ('2026-01-04', true), ('2026-02-14', true), ('2026-02-28', true), ('2026-05-09', true), ('2026-09-20', true),
       ('2026-10-10', true);

grant select, insert, update, delete on organisation.calendar_year, organisation.calendar_exception to ${application};
