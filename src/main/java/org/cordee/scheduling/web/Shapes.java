package org.cordee.scheduling.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.cordee.scheduling.terms.Answer;
import org.cordee.scheduling.terms.AppointmentState;

/** States and answers as the shapes of t:status. */
@Named("dateShapes")
@ApplicationScoped
public class Shapes {

    public String of(AppointmentState state) {
        return switch (state) {
            case PROPOSED -> "wait";
            case CONFIRMED -> "plain";
            case HELD -> "ok";
            case NOT_HELD -> "off";
            case CANCELLED -> "no";
        };
    }

    public String of(Answer answer) {
        return switch (answer) {
            case NONE -> "now";
            case YES -> "ok";
            case MAYBE -> "wait";
            case NO -> "off";
        };
    }
}
