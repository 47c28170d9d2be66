-- Whether files of this mapping hold customers' meters: only days are kept of them, shown as sums of a district alone.
alter table telemetry_mappings add column customers boolean not null default false;
grant update (customers) on telemetry_mappings to ${app};

-- Series that are no flow, and what they are taken for. `square_metres`: of the tank whose level it is.
create table telemetry_roles (
    collectivity  uuid not null references collectivity,
    meter         text not null check (length(meter) between 1 and 120),
    role          text not null check (role in ('NONE', 'TEMPERATURE', 'RAIN', 'VOLUME', 'LEVEL')),
    district      uuid,
    square_metres double precision check (square_metres > 0),
    primary key (collectivity, meter),
    foreign key (collectivity, district) references telemetry_districts (collectivity, id),
    check ((role in ('VOLUME', 'LEVEL')) = (district is not null)),
    check ((role = 'LEVEL') = (square_metres is not null))
);
-- One place, one weather.
create unique index telemetry_weather on telemetry_roles (collectivity, role) where role in ('TEMPERATURE', 'RAIN');
call protect('telemetry_roles', 'select, insert, update (role, district, square_metres), delete');

-- Which district each customer's meter is in, and when it counted there. Numbers of meters, no name.
create table telemetry_customers (
    collectivity uuid not null references collectivity,
    meter        text not null check (length(meter) between 1 and 120),
    district     uuid not null,
    since        date,
    until        date,
    primary key (collectivity, meter),
    foreign key (collectivity, district) references telemetry_districts (collectivity, id)
);
call protect('telemetry_customers', 'select, insert, delete');

-- m³ of each day of a month by one customer's meter; 'NaN' where it is not known. Goes after 400 days.
create table telemetry_customer_days (
    collectivity uuid not null references collectivity,
    meter        text not null check (length(meter) between 1 and 120),
    month        date not null check (extract(day from month) = 1),
    volumes      double precision[] not null check (cardinality(volumes) = 31),
    primary key (collectivity, meter, month)
);
call protect('telemetry_customer_days', 'select, insert, update (volumes), delete');

-- What all customers of a district used in a day: the sum of those that were measured, and how many there should have been.
create table telemetry_consumption (
    collectivity uuid not null,
    district     uuid not null,
    day          date not null,
    cubic_metres double precision not null,
    measured     integer not null check (measured >= 0),
    expected     integer not null check (expected >= measured),
    primary key (collectivity, district, day),
    foreign key (collectivity, district) references telemetry_districts (collectivity, id)
);
call protect('telemetry_consumption', 'select, insert, update (cubic_metres, measured, expected), delete');

-- Customers' meters are kept by the day, others by the hour.
alter table telemetry_imports add column days boolean not null default false;
