package org.cordee.operations.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.cordee.platform.jobs.JobState;
import org.cordee.platform.messages.Messages;

/** Words for the kinds and states of jobs. */
@Named
@ApplicationScoped
public class JobNames {

    private static final String KIND = "operations.kind.";

    @Inject
    private Messages messages;

    /** Returns what a kind of job does, or the kind itself when it has no words. */
    public String of(String kind) {
        return messages.knows(KIND + kind) ? messages.say(KIND + kind) : kind;
    }

    /** Returns the word for a state. */
    public String state(JobState state) {
        return messages.say(
                "operations.state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Returns the kind of mark beside the word. */
    public String mark(JobState state) {
        return switch (state) {
            case GIVEN_UP -> "no";
            case FAILED -> "now";
            case PLANNED, DUE, RUNNING -> "wait";
        };
    }
}
