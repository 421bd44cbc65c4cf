package org.cordee.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cordee.learningsets.boundary.Contracts;
import org.cordee.learningsets.boundary.MeetingSchedule;
import org.cordee.learningsets.boundary.SetActions;
import org.cordee.learningsets.boundary.SetNotes;
import org.cordee.learningsets.boundary.SetProposals;
import org.cordee.learningsets.meetings.boundary.MeetingQuestions;
import org.cordee.learningsets.meetings.boundary.MeetingRecord;
import org.cordee.learningsets.meetings.boundary.MeetingRoom;
import org.cordee.learningsets.meetings.boundary.MeetingRounds;

/** The doors through which the life of a set is told. */
@ApplicationScoped
class SetBoundaries {

    @Inject
    private Contracts contracts;

    @Inject
    private MeetingSchedule dates;

    @Inject
    private MeetingRoom room;

    @Inject
    private MeetingRounds rounds;

    @Inject
    private MeetingQuestions questions;

    @Inject
    private MeetingRecord record;

    @Inject
    private SetProposals proposals;

    @Inject
    private SetActions actions;

    @Inject
    private SetNotes notes;

    Contracts contracts() {
        return contracts;
    }

    MeetingSchedule dates() {
        return dates;
    }

    MeetingRoom room() {
        return room;
    }

    MeetingRounds rounds() {
        return rounds;
    }

    MeetingQuestions questions() {
        return questions;
    }

    MeetingRecord meeting() {
        return record;
    }

    SetProposals proposals() {
        return proposals;
    }

    SetActions actions() {
        return actions;
    }

    SetNotes notes() {
        return notes;
    }
}
