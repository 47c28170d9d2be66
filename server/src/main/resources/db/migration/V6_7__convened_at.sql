-- When the convocation left: the annexes of that moment are what members received, whatever becomes of their items since.
alter table sessions add column convened_at timestamptz;
