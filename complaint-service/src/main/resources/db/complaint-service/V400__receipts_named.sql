-- A receipt is named by the complaint it was told with, or noted as a clue of it; either says whose it is once that is known.
create index clue_receipt on clue (value) where kind = 'RECEIPT';
create view receipt_named as
  select id as complaint_id, reference as receipt from complaint where reference is not null
  union all
  select complaint_id, value from clue where kind = 'RECEIPT';
