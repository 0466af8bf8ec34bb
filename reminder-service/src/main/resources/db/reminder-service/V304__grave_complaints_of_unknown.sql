-- Whose a grave complaint is may become known later.
alter table grave_complaint alter column customer_id drop not null;
