-- The order in which entries were written: what the sequencer follows. Their time does not tell it, for two entries may
-- bear the same millisecond, and a clock may be set back: a decision would come before its proposal.
alter table journal_entry add column written bigint generated always as identity;
drop index journal_entry_to_place;
create index journal_entry_to_place on journal_entry (collectivity, written) where place is null;
