-- The bell asks at every page whether a signature of this person fell.
create index signature_of_somebody on signature (signed_by, fell_because);
