package org.cordee.programmes.web;

import org.cordee.programmes.terms.ApplicationState;

/** Which shape of {@code <t:status>} stands beside a state, so that it is never told by its colour alone. */
public final class ProgrammeShapes {

    private ProgrammeShapes() {}

    public static String of(ApplicationState state) {
        return switch (state) {
            case OFFERED, DRAFT -> "now";
            case ACCEPTED -> "ok";
            case SUBMITTED, IN_REVIEW, WAITLISTED -> "wait";
            case DECLINED, EXPIRED, WITHDRAWN -> "off";
            case NOT_SELECTED -> "no";
        };
    }
}
