package org.cordee.scheduling.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.InvitationAnswer;

/** States and answers as the shapes of t:status. */
@Named("dateShapes")
@ApplicationScoped
public class AppointmentShapes {

    public String of(AppointmentState state) {
        return switch (state) {
            case PROPOSED -> "wait";
            case CONFIRMED -> "plain";
            case HELD -> "ok";
            case NOT_HELD -> "off";
            case CANCELLED -> "no";
        };
    }

    public String of(InvitationAnswer invitationAnswer) {
        return switch (invitationAnswer) {
            case NONE -> "now";
            case YES -> "ok";
            case MAYBE -> "wait";
            case NO -> "off";
        };
    }
}
