-- whether the calendar and the home page leave out what the person leads without taking part
alter table diary add column hides_led boolean default false not null;
