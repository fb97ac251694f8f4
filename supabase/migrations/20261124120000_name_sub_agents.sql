-- Offices and names on social media that said they act for a licence holder, as workers named them. A moderator puts one
-- here when giving the submission the licence holder's page; it is published with that submission, and goes with it.
create table private.sub_agents (
  submission_id uuid primary key references public.submissions (id) on delete cascade,
  name text not null check (length(name) between 2 and 120),
  place text not null default '' check (length(place) <= 120),
  met text not null check (met in ('office', 'sub_agent', 'social_media', 'friend', 'other'))
);
alter table private.sub_agents enable row level security;
grant all on private.sub_agents to service_role;
