-- A campaign that was asked for: chosen by a job. Done in the transaction that writes the campaign.
create table water_campaign_requests (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    state        text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'STOPPED')),
    name         text not null check (length(name) between 1 and 120),
    km           double precision not null check (km > 0),
    service      text not null,
    fault        text,
    campaign     uuid,
    asked_by     uuid not null,
    asked_as     text not null,
    asked_at     timestamptz not null,
    check ((state = 'DONE') = (campaign is not null)),
    foreign key (collectivity, campaign) references water_campaigns (collectivity, id)
);
call protect('water_campaign_requests', 'select, insert, update (state, fault, campaign)');
