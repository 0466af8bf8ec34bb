create table linen (id int primary key);
