-- An article that was corrected counts by the sign-off that led to its publication, and it had gone from what
-- the overview counts: the trail is counted once more. What was counted of a sign-off, an approval, a second
-- check or a correction stays as it was counted first, as the desk's cut-off and time zone were then; only a
-- row that is deleted is drawn as of today.
update tally set counted = 0;
