package org.cordee.home.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cordee.shared.terms.Term;

/**
 * A line of the menu: its area, who sees it, the page it leads to and the pages behind that one. The first line of an
 * area that the reader sees is where the area begins. Each page that people sign in for belongs to one line at most.
 */
public enum MenuItem implements Term {
    HOME(Area.HOME, Audience.SIGNED_IN, "/home/my-leadership", "/home/welcome"),

    FIND_PROGRAMME(
            Area.PROGRAMMES,
            Audience.EVERYONE,
            "/catalogue/initiatives",
            "/catalogue/initiative",
            "/programmes/cohort"),
    MY_APPLICATIONS(
            Area.PROGRAMMES,
            Audience.SIGNED_IN,
            "/programmes/applications",
            "/programmes/application",
            "/programmes/apply"),
    MY_COHORTS(
            Area.PROGRAMMES,
            Audience.SIGNED_IN,
            "/programmes/my-cohorts",
            "/programmes/feedback",
            "/programmes/my-cohort"),

    MY_MENTORING(
            Area.MENTORING,
            Audience.SIGNED_IN,
            "/mentoring/my-mentoring",
            "/mentoring/relationship",
            "/mentoring/agreement",
            "/mentoring/agreement-edit",
            "/mentoring/goals",
            "/mentoring/goal",
            "/mentoring/goal-edit",
            "/mentoring/session",
            "/mentoring/book",
            "/mentoring/booked",
            "/mentoring/review",
            "/mentoring/end",
            "/mentoring/feedback"),
    FIND_MENTOR(
            Area.MENTORING,
            Audience.SIGNED_IN,
            "/mentoring/mentors",
            "/mentoring/mentor",
            "/mentoring/compare",
            "/mentoring/ask",
            "/mentoring/chemistry",
            "/mentoring/seeking-edit"),
    MENTOR_REQUESTS(Area.MENTORING, Audience.SIGNED_IN, "/mentoring/requests", "/mentoring/request"),
    BE_MENTOR(Area.MENTORING, Audience.SIGNED_IN, "/mentoring/mentor-edit"),

    MY_SETS(
            Area.LEARNING_SETS,
            Audience.SIGNED_IN,
            "/learningsets/my-sets",
            "/learningsets/answer",
            "/learningsets/set",
            "/learningsets/contract",
            "/learningsets/contract-edit",
            "/learningsets/dates",
            "/learningsets/host",
            "/learningsets/last-review",
            "/learningsets/leave",
            "/learningsets/let-go",
            "/learningsets/meeting",
            "/learningsets/meeting-now",
            "/learningsets/notes",
            "/learningsets/propose",
            "/learningsets/run-sheet"),
    MY_ACTIONS(
            Area.LEARNING_SETS,
            Audience.SIGNED_IN,
            "/learningsets/actions",
            "/learningsets/action",
            "/learningsets/action-edit"),

    MY_NETWORKS(
            Area.NETWORKS,
            Audience.SIGNED_IN,
            "/networks/networks",
            "/networks/network",
            "/networks/network-edit",
            "/networks/members",
            "/networks/gathering",
            "/networks/gathering-edit",
            "/networks/register",
            "/networks/invite",
            "/networks/join",
            "/networks/announce"),

    MY_CALENDAR(
            Area.CALENDAR,
            Audience.SIGNED_IN,
            "/scheduling/calendar",
            "/scheduling/appointment",
            "/scheduling/date-file",
            "/scheduling/quorum"),
    AVAILABILITY(Area.CALENDAR, Audience.SIGNED_IN, "/scheduling/availability", "/scheduling/availability-week"),
    POLLS(Area.CALENDAR, Audience.SIGNED_IN, "/scheduling/polls", "/scheduling/poll", "/scheduling/poll-edit"),
    CALENDAR_SETTINGS(Area.CALENDAR, Audience.SIGNED_IN, "/scheduling/settings"),

    OVERVIEW(
            Area.MANAGE,
            Audience.MANAGERS,
            "/home/manage",
            "/learningsets/attendance",
            "/learningsets/board",
            "/learningsets/board-change",
            "/learningsets/forming",
            "/learningsets/progress",
            "/learningsets/publish",
            "/learningsets/replace",
            "/learningsets/round",
            "/mentoring/status",
            "/programmes/role-log"),
    SETS_AND_PAIRS(Area.MANAGE, Audience.COORDINATORS, "/home/sets-and-pairs", "/home/ask-group"),
    COHORTS(
            Area.MANAGE,
            Audience.PROGRAMME_STAFF,
            "/programmes/cohorts",
            "/programmes/application-compare",
            "/programmes/application-review",
            "/programmes/arrangements",
            "/programmes/attendance",
            "/programmes/cohort-cancel",
            "/programmes/cohort-copy",
            "/programmes/cohort-edit",
            "/programmes/cohort-publish",
            "/programmes/desk",
            "/programmes/feedback-results",
            "/programmes/letter",
            "/programmes/offer-answer",
            "/programmes/participant",
            "/programmes/participants",
            "/programmes/session-edit",
            "/programmes/sessions"),
    CATALOGUE(
            Area.MANAGE,
            Audience.CATALOGUE_EDITORS,
            "/catalogue/initiatives-desk",
            "/catalogue/initiative-edit",
            "/catalogue/initiative-history",
            "/catalogue/initiative-manage"),
    PEOPLE(
            Area.MANAGE,
            Audience.ADMINISTRATORS,
            "/people/people",
            "/people/conflicts-desk",
            "/accounts/account",
            "/accounts/accounts",
            "/accounts/import",
            "/accounts/import-preview",
            "/accounts/new-person",
            "/accounts/person-data"),
    ORGANISATIONS(Area.MANAGE, Audience.ADMINISTRATORS, "/people/organisations", "/people/organisation-edit"),
    PROGRAMME_ROLES(Area.MANAGE, Audience.ADMINISTRATORS, "/programmes/roles"),
    NETWORK_COORDINATORS(Area.MANAGE, Audience.ADMINISTRATORS, "/networks/coordinators"),
    INSTALLATION(Area.MANAGE, Audience.ADMINISTRATORS, "/operations/installation"),
    CONCERNS(Area.MANAGE, Audience.SAFEGUARDING_LEAD, "/home/concerns", "/home/concern-view"),
    SYSTEM_STATUS(Area.MANAGE, Audience.ADMINISTRATORS, "/operations/status", "/operations/job"),

    NOTIFICATIONS(
            Area.ACCOUNT,
            Audience.SIGNED_IN,
            "/notices/notices",
            "/conversations/conversation",
            "/conversations/inbox"),
    PROFILE(
            Area.ACCOUNT,
            Audience.SIGNED_IN,
            "/people/profile",
            "/people/about-edit",
            "/people/access-edit",
            "/people/conflicts",
            "/people/contact-edit",
            "/people/experience-edit",
            "/people/looks",
            "/people/photo",
            "/people/post-edit"),
    NOTIFICATION_SETTINGS(Area.ACCOUNT, Audience.SIGNED_IN, "/notices/settings"),
    SECURITY(Area.ACCOUNT, Audience.SIGNED_IN, "/accounts/my-account", "/accounts/close", "/accounts/second-factor"),
    PRIVACY(Area.ACCOUNT, Audience.EVERYONE, "/accounts/privacy");

    /** Who sees a line. */
    public enum Audience {
        EVERYONE,
        SIGNED_IN,
        /** Everyone who has one of the roles below, or coordinates a network. */
        MANAGERS,
        PROGRAMME_STAFF,
        /** Those, and everyone who coordinates a network. */
        COORDINATORS,
        /** Administrators, and everyone who may change an entry of the catalogue. */
        CATALOGUE_EDITORS,
        ADMINISTRATORS,
        SAFEGUARDING_LEAD
    }

    private final Area area;
    private final Audience audience;
    private final String path;
    /** Made by List.of, which cannot be changed. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> behind;

    MenuItem(Area area, Audience audience, String path, String... behind) {
        this.area = area;
        this.audience = audience;
        this.path = path;
        this.behind = List.of(behind);
    }

    /** Returns the line that a page belongs to; empty for a page outside the menu. @param page its address */
    public static Optional<MenuItem> of(String page) {
        return Arrays.stream(values()).filter(item -> item.has(page)).findFirst();
    }

    public boolean has(String page) {
        return path.equals(page) || behind.contains(page);
    }

    public Area area() {
        return area;
    }

    public Audience audience() {
        return audience;
    }

    /** Address of the page it leads to. */
    public String path() {
        return path;
    }
}
