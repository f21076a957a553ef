-- The making of films: what is to be made in which size, and how far it is. Holds nothing of persons but who asked for it.
create table lecturer.rendering (
    id              uuid primary key,
    production      uuid        not null references lecturer.production (id) on delete cascade,
    size            text        not null check (size in ('HD', 'FULL_HD', 'HD_PORTRAIT', 'FULL_HD_PORTRAIT')),
    format          text        not null check (format in ('MP4', 'WEBM')),
    state           text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    background      boolean     not null,
    scope           text        not null,
    lane            int,
    phase           text check (phase in ('SPEAKING', 'DRAWING', 'JOINING')),
    done            int         not null default 0 check (done >= 0),
    total           int         not null default 0 check (total >= 0),
    failure         text check (failure in ('NO_FONT', 'NO_VOICE', 'DISK_FULL', 'MISSING_MATERIAL', 'SCRIPT_CHANGED', 'ENCODER',
                        'KILLED', 'NO_MEMORY', 'UNLABELLED', 'FAULT')),
    duration_millis int         not null default 0,
    missing         text[]      not null default '{}',
    requested_by    uuid,
    requested       timestamptz not null,
    begun           timestamptz,
    ended           timestamptz,
    check ((state = 'FAILED') = (failure is not null)),
    check ((state = 'RUNNING') <= (lane is not null)),
    check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (ended is not null))
);
comment on column lecturer.rendering.background is 'Made when nothing else waits';
comment on column lecturer.rendering.scope is 'Of who asked for it: the job sees just what he sees';
comment on column lecturer.rendering.lane is 'Which of the lanes of the platform makes it; after a kill the same lane goes on';
comment on column lecturer.rendering.missing is 'What no font could show';
create unique index one_rendering_of_a_size on lecturer.rendering (production, size, format)
    where state in ('WAITING', 'RUNNING', 'DONE');
create index on lecturer.rendering (background, requested) where state in ('WAITING', 'RUNNING');
create index on lecturer.rendering (production);

-- What came with the platform is no secret before its film is made: the public list says that it is being made.
create policy everybody_sees_what_came_with_the_platform on lecturer.production for select using (author is null);

-- A play is counted without a name, an account or an address; whoever watches may change nothing else of a film.
create function lecturer.film_played(played text) returns void
    language sql security definer set search_path = lecturer, pg_temp
    as $$ update lecturer.production set plays = plays + 1 where slug = played and state = 'PUBLISHED' $$;
revoke execute on function lecturer.film_played(text) from public;
grant execute on function lecturer.film_played(text) to ${application};

grant select, insert, update on lecturer.rendering to ${application};
