-- Only undoing an import asks for its results, and finds them by event and source: no index of its own has to be kept.
alter table participation drop key participation_by_batch;
