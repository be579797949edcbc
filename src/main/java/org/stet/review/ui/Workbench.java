package org.stet.review.ui;

import org.springframework.stereotype.Component;
import org.stet.article.Remarks;
import org.stet.claim.Intake;
import org.stet.people.CurrentActor;
import org.stet.people.Staff;
import org.stet.review.Assignments;
import org.stet.review.Captures;
import org.stet.review.EarlierVerdicts;
import org.stet.review.Histories;
import org.stet.review.Links;
import org.stet.review.Marking;
import org.stet.review.ReviewRows;
import org.stet.review.Reviews;
import org.stet.review.SavedDrafts;
import org.stet.review.Sources;
import org.stet.review.Undoing;
import tools.jackson.databind.ObjectMapper;

/** What lies at hand for who walks through an article. */
@Component
record Workbench(
    ReviewRows rows,
    Reviews reviews,
    Assignments assignments,
    Marking marking,
    Undoing undoing,
    EarlierVerdicts earlier,
    Links links,
    SavedDrafts drafts,
    Intake intake,
    Sources sources,
    Captures captures,
    Remarks remarks,
    Histories histories,
    LiveArticles live,
    Staff staff,
    CurrentActor actors,
    ObjectMapper json) {}
