create table guest (id uuid primary key, name varchar(40) not null unique);
