package org.cordee.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.house.live.ApiAnswers;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.cordee.house.live.LiveServer;
import org.cordee.house.pages.PageFiles;
import org.cordee.learningsets.web.LiveSet;
import org.junit.jupiter.api.Test;

/**
 * Who gets in: every page and every route of the API, asked as everybody. A page or a route without a line here fails
 * the test.
 */
class AccessE2E extends Browser {

    /**
     * Who asks. The owner has sent an application to one cohort, the member takes part in another; the lead leads both.
     */
    private enum Role {
        VISITOR(null),
        OWNER("leader181"),
        MEMBER("leader182"),
        OTHER("leader183"),
        LEAD("lead"),
        COORDINATOR("coordinator"),
        ADMINISTRATOR("admin"),
        SAFEGUARDING("safeguarding");

        private final String name;

        Role(String name) {
            this.name = name;
        }
    }

    /**
     * What is asked for, and the statuses in the order of the roles. In the addresses {…} stands for what was made for
     * this.
     */
    private static final String TABLE = """
            #                                             visitor owner member other lead coordinator administrator safeguarding
            GET  /                                             200 200 200 200 200 200 200 200
            GET  /outbox                                       404 404 404 404 404 404 404 404
            GET  /accounts/privacy                             200 200 200 200 200 200 200 200
            GET  /accounts/register                            200 200 200 200 200 200 200 200
            GET  /accounts/registered                          200 200 200 200 200 200 200 200
            GET  /accounts/reset                               200 200 200 200 200 200 200 200
            GET  /accounts/reset-sent                          200 200 200 200 200 200 200 200
            GET  /accounts/sign-in                             200 303 303 303 303 303 303 303
            GET  /accounts/sign-in-code                        303 303 303 303 303 303 303 303
            GET  /accounts/second-factor                       303 200 200 200 200 200 200 200
            GET  /accounts/my-account                          303 200 200 200 200 200 200 200
            GET  /accounts/accounts                            303 404 404 404 404 404 200 404
            GET  /accounts/accounts.csv                        303 404 404 404 404 404 200 404
            GET  /accounts/accounts.xlsx                       303 404 404 404 404 404 200 404
            GET  /accounts/account?id={owner}                  303 404 404 404 404 404 200 404
            GET  /accounts/close                               303 200 200 200 200 200 200 200
            GET  /accounts/signed-out                          200 200 200 200 200 200 200 200
            GET  /accounts/closed                              200 200 200 200 200 200 200 200
            GET  /accounts/person-data?id={owner}              303 404 404 404 404 404 200 404
            GET  /links/my-data?t=wrong                        200 200 200 200 200 200 200 200
            GET  /accounts/import                              303 404 404 404 404 404 200 404
            GET  /accounts/new-person                          303 404 404 404 404 404 200 404
            GET  /accounts/import-people.csv                   303 404 404 404 404 404 200 404
            GET  /accounts/import-organisations.csv            303 404 404 404 404 404 200 404
            GET  /accounts/import-preview?id=999999999         303 404 404 404 404 404 404 404
            GET  /catalogue/initiatives                        200 200 200 200 200 200 200 200
            GET  /catalogue/initiative?key=scie-leadership     200 200 200 200 200 200 200 200
            GET  /catalogue/initiatives-desk                   303 404 404 404 200 200 200 404
            GET  /catalogue/initiative-edit                    303 404 404 404 200 404 200 404
            GET  /catalogue/initiative-edit?key={key}          303 404 404 404 200 404 200 404
            GET  /catalogue/initiative-edit?copy={key}         303 404 404 404 200 404 200 404
            GET  /catalogue/initiative-manage?key={key}        303 404 404 404 200 404 200 404
            GET  /catalogue/initiative-manage?key={writing}    303 404 404 404 200 404 200 404
            GET  /catalogue/initiative-history?key={key}       303 404 404 404 200 404 200 404
            GET  /catalogue/initiative?key={writing}           404 404 404 404 404 404 404 404
            GET  /catalogue/initiative?key={writing}&preview=true 404 404 404 404 303 404 303 404
            GET  /catalogue/initiative?key=none                404 404 404 404 404 404 404 404
            GET  /home/my-leadership                           303 200 200 200 200 200 200 200
            GET  /home/welcome                                 303 200 200 200 200 200 200 200
            GET  /home/welcome?step=2                          303 200 200 200 200 200 200 200
            GET  /home/welcome?step=3                          303 200 200 200 200 200 200 200
            GET  /home/manage                                  303 200 404 404 200 200 200 200
            GET  /home/sets-and-pairs                          303 200 404 404 200 200 404 404
            GET  /home/sets-and-pairs.csv                      303 200 404 404 200 200 404 404
            GET  /home/sets-and-pairs.xlsx                     303 200 404 404 200 200 404 404
            GET  /home/ask-group?kind=set&id={work}            303 404 404 404 200 200 404 404
            GET  /home/ask-group?kind=pair&id={pair}           303 404 404 404 404 404 404 404
            GET  /home/concern                                 303 200 200 200 200 200 200 200
            GET  /home/concern-view?id={concern}               303 200 404 404 404 404 404 200
            GET  /home/concerns                                303 404 404 404 404 404 404 200
            GET  /links/confirm-address?t=wrong                200 200 200 200 200 200 200 200
            GET  /links/change-address?t=wrong                 200 200 200 200 200 200 200 200
            GET  /links/set-password?t=wrong                   200 200 200 200 200 200 200 200
            GET  /links/mute?t=wrong                           200 200 200 200 200 200 200 200
            GET  /links/met?t=wrong                            404 404 404 404 404 404 404 404
            GET  /links/date?t=wrong                           404 404 404 404 404 404 404 404
            GET  /scheduling/settings                          303 200 200 200 200 200 200 200
            GET  /notices/settings                             303 200 200 200 200 200 200 200
            GET  /links/offer?t=wrong                          404 404 404 404 404 404 404 404
            GET  /links/support?t=wrong                        404 404 404 404 404 404 404 404
            GET  /mentoring/my-mentoring                       303 200 200 200 200 200 200 200
            GET  /mentoring/relationship?id={pair}             303 404 404 404 404 404 404 404
            GET  /conversations/conversation?kind=mentoring.pair&of={pair}    303 404 404 404 404 404 404 404
            GET  /conversations/inbox?kind=programmes.cohort&of={cohort}      303 404 404 404 200 404 404 404
            GET  /mentoring/book?relationship={pair}           303 404 404 404 404 404 404 404
            GET  /mentoring/booked?id={mentoring}              303 404 404 404 404 404 404 404
            GET  /mentoring/agreement?id={pair}                303 404 404 404 404 404 404 404
            GET  /mentoring/agreement-edit?id={pair}           303 404 404 404 404 404 404 404
            GET  /mentoring/goals?id={pair}                    303 404 404 404 404 404 404 404
            GET  /mentoring/goal?goal={goal}                   303 404 404 404 404 404 404 404
            GET  /mentoring/goal-edit?goal={goal}              303 404 404 404 404 404 404 404
            GET  /mentoring/session?id={mentoring}             303 404 404 404 404 404 404 404
            GET  /mentoring/review?id={pair}                   303 404 404 404 404 404 404 404
            GET  /mentoring/end?id={pair}                      303 404 404 404 404 404 404 404
            GET  /mentoring/feedback?id={pair}                 303 404 404 404 404 404 404 404
            GET  /mentoring/mentors                            303 200 200 200 200 200 200 200
            GET  /mentoring/compare?mentor={member}            303 200 200 200 200 200 200 200
            GET  /mentoring/mentor?id={member}                 303 200 200 200 200 200 200 200
            GET  /mentoring/mentor?id={owner}                  303 404 404 404 404 404 404 404
            GET  /mentoring/ask?mentor={member}                303 303 303 200 200 200 200 200
            GET  /mentoring/ask?mentor={owner}                 303 404 404 404 404 404 404 404
            GET  /mentoring/chemistry?mentor={member}          303 200 404 200 200 200 200 200
            GET  /mentoring/mentor-edit                        303 200 200 200 200 200 200 200
            GET  /mentoring/seeking-edit                       303 200 200 200 200 200 200 200
            GET  /mentoring/requests                           303 200 200 200 200 200 200 200
            GET  /mentoring/request?id={asked}                 303 200 200 404 404 404 404 404
            GET  /mentoring/status?cohort={cohort}             303 404 404 404 200 200 404 404
            GET  /mentoring/status.csv?cohort={cohort}         303 404 404 404 200 200 404 404
            GET  /mentoring/status.xlsx?cohort={cohort}        303 404 404 404 200 200 404 404
            GET  /links/mentoring-request?t=wrong              404 404 404 404 404 404 404 404
            GET  /learningsets/my-sets                         303 200 200 200 200 200 200 200
            GET  /learningsets/forming?cohort={running}        303 404 404 404 200 200 404 404
            GET  /learningsets/forming?network={network}       303 200 404 404 404 404 404 404
            GET  /learningsets/round?id={round}                303 404 404 404 200 200 404 404
            GET  /learningsets/progress?id={round}             303 404 404 404 200 200 404 404
            GET  /learningsets/board?id={round}                303 404 404 404 303 303 404 404
            GET  /learningsets/board-change?id={round}         303 404 404 404 409 409 404 404
            GET  /learningsets/publish?id={round}              303 404 404 404 303 303 404 404
            GET  /learningsets/replace?id=999999999            303 404 404 404 404 404 404 404
            GET  /learningsets/set?id=999999999                303 404 404 404 404 404 404 404
            GET  /learningsets/set?id={set}                    303 200 404 404 404 404 404 404
            GET  /learningsets/contract?id={set}               303 200 404 404 404 404 404 404
            GET  /learningsets/contract-edit?id={set}          303 200 404 404 404 404 404 404
            GET  /learningsets/contract-edit?id={work}         303 404 404 404 404 404 404 404
            GET  /learningsets/dates?id={set}                  303 200 404 404 404 404 404 404
            GET  /learningsets/meeting?id={meeting}            303 200 404 404 404 404 404 404
            GET  /learningsets/meeting-now?id={meeting}        303 200 404 404 404 404 404 404
            GET  /learningsets/run-sheet?id={meeting}          303 200 404 404 404 404 404 404
            GET  /learningsets/actions                         303 200 200 200 200 200 200 200
            GET  /learningsets/action?id=999999999             303 404 404 404 404 404 404 404
            GET  /learningsets/action-edit?set={set}           303 200 404 404 404 404 404 404
            GET  /learningsets/notes?id={set}                  303 200 404 404 404 404 404 404
            GET  /learningsets/host?id={meeting}               303 200 404 404 404 404 404 404
            GET  /learningsets/propose?id={work}&what=close    303 200 404 404 404 404 404 404
            GET  /learningsets/leave?id={work}                 303 200 404 404 404 404 404 404
            GET  /learningsets/let-go?id={work}                303 404 404 404 404 404 404 404
            GET  /learningsets/last-review?id={work}           303 200 404 404 404 404 404 404
            GET  /learningsets/attendance?cohort={running}     303 404 404 404 200 200 404 404
            GET  /learningsets/attendance?set={work}           303 404 404 404 200 200 404 404
            GET  /learningsets/attendance?network={network}    303 200 404 404 404 404 404 404
            GET  /learningsets/attendance.csv?cohort={running} 303 404 404 404 200 200 404 404
            GET  /learningsets/attendance.xlsx?cohort={running} 303 404 404 404 200 200 404 404
            GET  /learningsets/answer?id=999999999             303 404 404 404 404 404 404 404
            GET  /links/set-place?t=wrong                      404 404 404 404 404 404 404 404
            GET  /networks/networks                            303 200 200 200 200 200 200 200
            GET  /networks/network?id={network}                303 200 404 404 404 404 404 404
            GET  /networks/network-edit?id={network}           303 200 404 404 404 404 404 404
            GET  /networks/members?id={network}                303 200 404 404 404 404 404 404
            GET  /networks/members.csv?id={network}            303 200 404 404 404 404 404 404
            GET  /networks/members.xlsx?id={network}           303 200 404 404 404 404 404 404
            GET  /networks/announce?id={network}               303 200 404 404 404 404 404 404
            GET  /networks/gathering-edit?id={network}         303 200 404 404 404 404 404 404
            GET  /networks/register?gathering={gathering}      303 200 404 404 404 404 404 404
            GET  /networks/register.csv?gathering={gathering}  303 200 404 404 404 404 404 404
            GET  /networks/register.xlsx?gathering={gathering} 303 200 404 404 404 404 404 404
            GET  /networks/invite?id={network}                 303 200 404 404 404 404 404 404
            GET  /networks/join?t=wrong                        303 200 200 200 200 200 200 200
            GET  /links/network-invitation?t=wrong             404 404 404 404 404 404 404 404
            GET  /networks/gathering?id={gathering}            303 200 404 404 404 404 404 404
            GET  /networks/coordinators                        303 404 404 404 404 404 200 404
            GET  /notices/notices                              303 200 200 200 200 200 200 200
            GET  /operations/installation                      303 404 404 404 404 404 200 404
            GET  /operations/status                            303 404 404 404 404 404 200 404
            GET  /operations/job?id={job}                      303 404 404 404 404 404 200 404
            GET  /operations/job?id=999999999                  303 404 404 404 404 404 404 404
            GET  /people/profile                               303 200 200 200 200 200 200 200
            GET  /people/about-edit                            303 200 200 200 200 200 200 200
            GET  /people/access-edit                           303 200 200 200 200 200 200 200
            GET  /people/contact-edit                          303 200 200 200 200 200 200 200
            GET  /people/experience-edit                       303 200 200 200 200 200 200 200
            GET  /people/post-edit                             303 200 200 200 200 200 200 200
            GET  /people/photo                                 303 200 200 200 200 200 200 200
            GET  /people/photos/AAAAAAAAAAAAAAAAAAAAAA         303 404 404 404 404 404 404 404
            GET  /people/looks                                 303 200 200 200 200 200 200 200
            GET  /people/conflicts                             303 200 200 200 200 200 200 200
            GET  /people/conflicts?remove=999999999            303 404 404 404 404 404 404 404
            GET  /people/conflicts-desk                        303 404 404 404 404 404 200 404
            GET  /people/people                                303 404 404 404 404 404 200 404
            GET  /people/people.csv                            303 404 404 404 404 404 200 404
            GET  /people/people.xlsx                           303 404 404 404 404 404 200 404
            GET  /people/organisations                         303 404 404 404 404 404 200 404
            GET  /people/organisations.csv                     303 404 404 404 404 404 200 404
            GET  /people/organisations.xlsx                    303 404 404 404 404 404 200 404
            GET  /people/organisation-edit                     303 404 404 404 404 404 200 404
            GET  /scheduling/appointment?id={date}             303 404 404 404 200 200 404 404
            GET  /scheduling/appointment?id={date}&act=move    303 404 404 404 200 200 404 404
            GET  /scheduling/appointment?id={date}&act=series&to=2100-01-04T10:00:00Z 303 404 404 404 200 200 404 404
            GET  /scheduling/appointment?id={date}&act=series  303 404 404 404 404 404 404 404
            GET  /scheduling/appointment?id={date}&act=place   303 404 404 404 404 404 404 404
            GET  /scheduling/appointment?id={mentoring}&act=move 303 404 404 404 404 404 404 404
            GET  /scheduling/appointment?id={mentoring}&act=place 303 404 404 404 404 404 404 404
            GET  /scheduling/appointment?id=999999999          303 404 404 404 404 404 404 404
            GET  /scheduling/date-file?id={date}               303 404 404 404 404 404 404 404
            GET  /scheduling/availability                      303 200 200 200 200 200 200 200
            GET  /scheduling/availability-week                 303 200 200 200 200 200 200 200
            GET  /scheduling/calendar                          303 200 200 200 200 200 200 200
            GET  /scheduling/polls                             303 200 200 200 200 200 200 200
            GET  /scheduling/poll?id={poll}                    303 404 404 404 200 200 404 404
            GET  /scheduling/poll?id=999999999                 303 404 404 404 404 404 404 404
            GET  /scheduling/poll-edit?kind=programmes.session&of={sought} 303 404 404 404 200 200 404 404
            GET  /scheduling/poll-edit?kind=none&of=1          303 404 404 404 404 404 404 404
            GET  /scheduling/quorum?id={date}                  303 404 404 404 404 404 404 404
            GET  /programmes/cohort?id={cohort}                200 200 200 200 200 200 200 200
            GET  /programmes/cohort?id=999999999               404 404 404 404 404 404 404 404
            GET  /programmes/apply?id={draft}                  303 303 404 404 404 404 404 404
            GET  /programmes/application?id={application}      303 200 404 404 404 404 404 404
            GET  /programmes/applications                      303 200 200 200 200 200 200 200
            GET  /programmes/my-cohort?id={running}            303 404 200 404 404 404 404 404
            GET  /programmes/cohorts                           303 404 404 404 200 200 404 404
            GET  /programmes/cohorts.csv                       303 404 404 404 200 200 404 404
            GET  /programmes/cohorts.xlsx                      303 404 404 404 200 200 404 404
            GET  /programmes/cohort-edit?id={cohort}           303 404 404 404 200 404 404 404
            GET  /programmes/cohort-cancel?id={cohort}         303 404 404 404 200 404 404 404
            GET  /programmes/cohort-copy?id={cohort}           303 404 404 404 200 404 404 404
            GET  /programmes/cohort-publish?id={cohort}        303 404 404 404 303 404 404 404
            GET  /programmes/desk?id={cohort}                  303 404 404 404 200 200 404 404
            GET  /programmes/applications.csv?id={cohort}      303 404 404 404 200 404 404 404
            GET  /programmes/applications.xlsx?id={cohort}     303 404 404 404 200 404 404 404
            GET  /programmes/application-review?id={application} 303 404 404 404 200 404 404 404
            GET  /programmes/application-compare?id={cohort}&of={application} 303 404 404 404 404 404 404 404
            GET  /programmes/application-review?id={draft}     303 404 404 404 404 404 404 404
            GET  /programmes/offer-answer?id={application}     303 404 404 404 404 404 404 404
            GET  /programmes/arrangements?id={running}       303 404 404 404 200 200 404 404
            GET  /programmes/arrangements.csv?id={running}     303 404 404 404 200 200 404 404
            GET  /programmes/arrangements.xlsx?id={running}    303 404 404 404 200 200 404 404
            GET  /programmes/sessions?id={running}             303 404 404 404 200 200 404 404
            GET  /programmes/session-edit?id={running}     303 404 404 404 200 200 404 404
            GET  /programmes/attendance?session={session}           303 404 404 404 200 200 404 404
            GET  /programmes/participants?id={running}         303 404 404 404 200 200 404 404
            GET  /programmes/participants.csv?id={running}     303 404 404 404 200 200 404 404
            GET  /programmes/participants.xlsx?id={running}    303 404 404 404 200 200 404 404
            GET  /programmes/participant?id={enrolment}        303 404 404 404 200 200 404 404
            GET  /programmes/letter?id={cohort}                303 404 404 404 200 404 404 404
            GET  /programmes/feedback?id={running}             303 404 404 404 404 404 404 404
            GET  /programmes/feedback-results?id={running}     303 404 404 404 200 200 404 404
            GET  /programmes/my-cohorts                        303 200 200 200 200 200 200 200
            GET  /programmes/role-log                          303 404 404 404 200 404 200 200
            GET  /programmes/roles                             303 404 404 404 404 404 200 404
            GET  /api/openapi                                  200 200 200 200 200 200 200 200
            POST /api/tokens                                   400 400 400 400 400 400 400 400
            GET  /api/me                                       401 200 200 200 200 200 200 200
            GET  /api/me/applications                          401 200 200 200 200 200 200 200
            GET  /api/me/appointments                          401 200 200 200 200 200 200 200
            GET  /api/me/availability                          401 200 200 200 200 200 200 200
            PUT  /api/me/availability                          401 400 400 400 400 400 400 400
            GET  /api/people/{owner}/slots                     401 200 404 404 404 404 404 404
            GET  /api/people/{member}/slots                    401 200 200 200 200 200 200 200
            POST /api/appointments/{mentoring}/move            401 400 400 400 400 400 400 400
            POST /api/appointments/{mentoring}/cancel          401 404 404 404 404 404 404 404
            POST /api/appointments/{mentoring}/answer          401 400 400 400 400 400 400 400
            POST /api/appointments/{mentoring}/attendance      401 400 400 400 400 400 400 400
            GET  /api/polls                                    401 200 200 200 200 200 200 200
            POST /api/polls                                    401 400 400 400 400 400 400 400
            GET  /api/polls/{poll}                             401 404 404 404 200 200 404 404
            POST /api/polls/{poll}/answers                     401 400 400 400 400 400 400 400
            POST /api/polls/{poll}/close                       401 400 400 400 400 400 400 400
            POST /api/polls/{closed}/withdraw                  401 404 404 404 409 409 404 404
            GET  /api/me/relationships                         401 200 200 200 200 200 200 200
            POST /api/relationships/{pair}/end                 401 404 404 404 404 404 404 404
            POST /api/relationships/{pair}/sessions            401 400 400 400 400 400 400 400
            GET  /api/initiatives                              200 200 200 200 200 200 200 200
            GET  /api/initiatives/{key}                        200 200 200 200 200 200 200 200
            POST /api/initiatives                              401 400 400 400 400 400 400 400
            PATCH /api/initiatives/{key}                       401 400 400 400 400 400 400 400
            GET  /api/initiatives/{key}/cohorts                200 200 200 200 200 200 200 200
            GET  /api/cohorts/{cohort}                         401 200 200 200 200 200 200 200
            PATCH /api/cohorts/{cohort}                        401 400 400 400 400 400 400 400
            POST /api/cohorts                                  401 400 400 400 400 400 400 400
            POST /api/cohorts/{cohort}/applications            401 400 400 400 400 400 400 400
            GET  /api/applications/{application}               401 200 404 404 200 404 404 404
            POST /api/applications/{application}/accept        401 409 404 404 404 404 404 404
            POST /api/applications/{application}/decline       401 409 404 404 404 404 404 404
            POST /api/applications/{gone}/withdraw             401 409 404 404 404 404 404 404
            GET  /api/mentoring/suggestions                    401 200 200 200 200 200 200 200
            GET  /api/mentoring/requests                       401 200 200 200 200 200 200 200
            POST /api/mentoring/requests                       401 400 400 400 400 400 400 400
            GET  /api/mentoring/requests/{asked}               401 200 200 404 404 404 404 404
            POST /api/mentoring/requests/{asked}/accept        401 404 200 404 404 404 404 404
            POST /api/mentoring/requests/{asked}/decline       401 404 409 404 404 404 404 404
            POST /api/mentoring/requests/{asked}/withdraw      401 409 404 404 404 404 404 404
            GET  /api/sets/{work}                              401 200 404 404 404 404 404 404
            GET  /api/sets/{work}/meetings/{meeting}           401 200 404 404 404 404 404 404
            GET  /api/sets/{work}/attendance                   401 404 404 404 200 200 404 404
            DELETE /api/tokens                                 401 204 204 204 204 204 204 204
            """;

    private final Map<Role, String> cookies = new EnumMap<>(Role.class);
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);

    @Test
    void everyPageAndRouteAnswersEachRoleAsItShould() throws IOException {
        Map<String, Object> made = made();
        signEverybodyIn(made);
        List<Line> lines = lines(made);
        List<String> wrong = new ArrayList<>();
        ApiAnswers described =
                new ApiAnswers(Client.visitor().get("/api/openapi").json());
        for (Line line : lines) {
            for (Role role : Role.values()) {
                HttpResponse<String> answer = ask(line, role);
                String asked = line.method() + " " + line.path() + " as " + role + ": ";
                int status = answer.statusCode();
                if (status != line.statuses().get(role.ordinal())) {
                    wrong.add(asked + status + " instead of " + line.statuses().get(role.ordinal()));
                } else if (line.path().startsWith("/api/") && !line.path().equals("/api/openapi")) {
                    described
                            .differences(line.method(), line.path(), status, answer.body())
                            .forEach(difference -> wrong.add(asked + difference));
                }
            }
        }
        assertTrue(wrong.isEmpty(), String.join("\n", wrong));
    }

    @Test
    void noPageIsWithoutALine() throws IOException {
        Set<String> known = lines(Map.of()).stream().map(Line::page).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Path file : PageFiles.withAddress()) {
            String page = "/"
                    + PageFiles.ROOT
                            .relativize(file)
                            .toString()
                            .replace(".xhtml", "")
                            .replaceAll("(^|/)index$", "");
            if (!known.contains(page)) {
                missing.add(page);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void noRouteIsWithoutALine() {
        Set<String> known = new HashSet<>();
        lines(Map.of()).forEach(l -> known.add(l.method() + " " + l.page().replaceAll("\\{\\w+}", "{}")));
        Set<String> missing = new TreeSet<>();
        for (JavaClass resource : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.cordee")) {
            if (resource.isAnnotatedWith(jakarta.ws.rs.Path.class)) {
                String root =
                        resource.getAnnotationOfType(jakarta.ws.rs.Path.class).value();
                for (JavaMethod method : resource.getMethods()) {
                    method.getAnnotations().stream()
                            .filter(a -> a.getRawType().isAnnotatedWith(HttpMethod.class))
                            .forEach(a -> {
                                String below = method.isAnnotatedWith(jakarta.ws.rs.Path.class)
                                        ? "/"
                                                + method.getAnnotationOfType(jakarta.ws.rs.Path.class)
                                                        .value()
                                        : "";
                                String route = a.getRawType().getSimpleName() + " "
                                        + ("/api/" + root + below).replaceAll("\\{\\w+[^}]*}", "{}");
                                if (!known.contains(route)) {
                                    missing.add(route);
                                }
                            });
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    private HttpResponse<String> ask(Line line, Role role) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(LiveServer.here().base() + line.path()));
        if (line.path().startsWith("/api/")) {
            request.header("Content-Type", "application/json");
            if (tokens.get(role) != null) {
                request.header("Authorization", "Bearer " + tokens.get(role));
            }
        } else if (cookies.get(role) != null) {
            request.header("Cookie", cookies.get(role));
        }
        boolean writes = line.method().equals("POST")
                || line.method().equals("PATCH")
                || line.method().equals("PUT");
        boolean bare = line.path().endsWith("/accept")
                || line.path().endsWith("/decline")
                || line.path().endsWith("/withdraw")
                || line.path().endsWith("/end")
                || line.path().endsWith("/cancel");
        request.method(
                line.method(),
                writes
                        ? HttpRequest.BodyPublishers.ofString(bare ? "{}" : "{\"")
                        : HttpRequest.BodyPublishers.noBody());
        try {
            return Client.HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(line.path(), e);
        }
    }

    private void signEverybodyIn(Map<String, Object> made) {
        for (Role role : Role.values()) {
            if (role.name != null) {
                Page window = another();
                signIn(window, role.name + "@demo.example", "climb-together-2026");
                if (role == Role.OWNER) {
                    leaveTraces(window, made);
                }
                if (role == Role.MEMBER) {
                    offerAndBeAsked(window, made);
                }
                if (role == Role.LEAD) {
                    beginAProgramme(window, made);
                    window.navigate("/learningsets/forming?cohort=" + made.get("running"));
                    window.locator("[id$=begin]").click();
                    made.put(
                            "round",
                            LiveServer.here()
                                    .count("select max(id) from forming_round where cohort_id = "
                                            + made.get("running")));
                }
                cookies.put(
                        role,
                        window.context().cookies().stream()
                                .map(c -> c.name + "=" + c.value)
                                .collect(Collectors.joining("; ")));
                tokens.put(role, Client.of(role.name).token());
            }
        }
    }

    /** What only pages can make: a concern, and an application that is not sent. */
    private static void leaveTraces(Page window, Map<String, Object> made) {
        window.navigate("/home/concern");
        window.locator("textarea").fill("To see who gets in");
        window.locator("main form input[type=submit]").click();
        window.navigate("/programmes/apply?cohort=" + made.get("third"));
        window.locator("main form input[type=submit]").first().click();
        LiveServer live = LiveServer.here();
        foundANetwork(window, made);
        // the pair of the sample accounts: nobody who asks here is of it
        made.put("pair", live.count("select min(id) from relationship where state = 'ACTIVE'"));
        made.put("goal", live.count("select min(id) from mentoring_goal where relationship_id = " + made.get("pair")));
        made.put(
                "mentoring",
                live.count("select min(id) from appointment where owner_kind = 'mentoring.session' and owner_id = "
                        + made.get("pair")));
        made.put("concern", live.count("select max(id) from concern where raiser_id = " + made.get("owner")));
        made.put(
                "draft",
                live.count("select max(id) from application where state = 'DRAFT' and applicant_id = "
                        + made.get("owner")));
    }

    /** A draft of a programme, which is its author's and the administrators'. */
    private static void beginAProgramme(Page window, Map<String, Object> made) {
        String name = "To see who gets in " + System.nanoTime();
        window.navigate("/catalogue/initiative-edit");
        window.locator("main [id$=':name']").fill(name);
        window.locator("main [id$=':save']").click();
        made.put("writing", name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    /** A confidential one: for everybody else it is not there. */
    private static void foundANetwork(Page window, Map<String, Object> made) {
        window.navigate("/networks/network-edit");
        window.locator("main [id$=':title']").fill("To see who gets in");
        window.locator("main [id$=':purpose']").fill("To see who gets in");
        window.locator("input[value=confidential]").check();
        window.locator("input[value=by-invitation]").check();
        window.locator("main form input[type=submit]").click();
        made.put("network", LiveServer.here().count("select max(id) from network where visibility = 'CONFIDENTIAL'"));
        window.navigate("/networks/gathering-edit?id=" + made.get("network"));
        window.locator("main [id$=':title']").fill("To see who gets in");
        window.locator("main [id$=':date']")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(50).toString());
        window.locator("main [id$=':start']").fill("10:00");
        window.locator("main [id$=':end']").fill("11:00");
        window.locator("main form input[type=submit]").click();
        made.put("gathering", LiveServer.here().count("select max(id) from gathering"));
    }

    /** The member offers to be a mentor, and the owner asks them. */
    private static void offerAndBeAsked(Page window, Map<String, Object> made) {
        window.navigate("/mentoring/mentor-edit");
        window.locator("textarea").fill("To see who gets in");
        window.locator("input[type=checkbox][name='form:dimensions']").first().check();
        window.locator("input[type=number]").fill("3");
        window.locator("main form input[type=submit]").click();
        made.put(
                "asked",
                Client.of(Role.OWNER.name)
                        .post(
                                "/api/mentoring/requests",
                                Map.of("mentor", made.get("member"), "message", "To see who gets in"))
                        .expect(201)
                        .json()
                        .get("id")
                        .getAsLong());
    }

    /** One of each thing, by its word in the table. */
    private static Map<String, Object> made() {
        Client lead = Client.of("lead");
        Client owner = Client.of(Role.OWNER.name);
        Client member = Client.of(Role.MEMBER.name);
        long cohort = cohort(lead, "by-lead");
        long running = cohort(lead, "first-come");
        long third = cohort(lead, "by-lead");
        long application = apply(owner, cohort);
        long gone = apply(owner, third);
        owner.post("/api/applications/" + gone + "/withdraw", Map.of()).expect(200);
        apply(member, running);
        LiveServer live = LiveServer.here();
        long ownerId = live.count("select id from person where id = (select applicant_id from application where id = "
                + application + ")");
        long memberId = live.count("select person_id from enrolment where cohort_id = " + running);
        Map<String, Object> made = new HashMap<>(Map.of(
                "cohort",
                cohort,
                "running",
                running,
                "application",
                application,
                "gone",
                gone,
                "key",
                "scie-leadership",
                "owner",
                ownerId,
                "member",
                memberId,
                "third",
                third,
                "enrolment",
                live.count("select id from enrolment where cohort_id = " + running),
                "session",
                live.count("select max(id) from cohort_session where appointment_id is not null")));
        LiveSet working = LiveSet.contracted(
                "To see who meets",
                running,
                "facilitator",
                List.of(Role.OWNER.name, "leader128", "leader129", "leader130"),
                "STEADY",
                5);
        live.change("insert into job (kind, subject, due_at, attempts, last_error, failed_at)"
                + " values ('operations.access', '1', '2199-01-01 00:00:00', 1, 'an error', '2026-11-29 10:00:00')");
        made.put("job", live.count("select max(id) from job where kind = 'operations.access'"));
        made.put("work", working.id());
        made.put("meeting", working.meeting(1));
        made.put(
                "set",
                LiveSet.accepted(
                                "To see who gets in",
                                running,
                                "facilitator",
                                List.of(Role.OWNER.name, "leader128", "leader129", "leader130"))
                        .id());
        made.put(
                "date",
                live.count("select max(a.id) from appointment a join cohort_session s on s.appointment_id = a.id"
                        + " where a.state = 'CONFIRMED' and a.starts_at > current_timestamp"));
        made.put(
                "poll",
                live.count("select min(id) from date_poll where state = 'OPEN' and owner_kind = 'programmes.session'"));
        made.put(
                "closed",
                live.count(
                        "select min(id) from date_poll where state = 'CLOSED' and owner_kind = 'programmes.session'"));
        made.put("sought", live.count("select owner_id from date_poll where id = " + made.get("poll")));
        return made;
    }

    private static long cohort(Client lead, String selection) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        JsonObject made = lead.post(
                        "/api/cohorts",
                        Map.of(
                                "initiative",
                                "leaders-uk",
                                "title",
                                "Access " + System.nanoTime(),
                                "capacity",
                                5,
                                "minimum",
                                1,
                                "selection",
                                selection,
                                "opens",
                                today.minusDays(1).toString(),
                                "closes",
                                today.plusDays(9).toString(),
                                "starts",
                                today.plusDays(20).toString(),
                                "ends",
                                today.plusDays(60).toString(),
                                "questions",
                                List.of()))
                .expect(201)
                .json();
        return made.get("id").getAsLong();
    }

    private static long apply(Client person, long cohort) {
        return person.post(
                        "/api/cohorts/" + cohort + "/applications",
                        Map.of("statement", "To see who gets in", "answers", Map.of()))
                .expect(201)
                .json()
                .get("id")
                .getAsLong();
    }

    private static List<Line> lines(Map<String, Object> made) {
        return TABLE.lines()
                .filter(l -> !l.startsWith("#"))
                .map(l -> l.trim().split("\\s+"))
                .map(words -> {
                    String path = words[1];
                    for (Map.Entry<String, Object> thing : made.entrySet()) {
                        path = path.replace(
                                "{" + thing.getKey() + "}", thing.getValue().toString());
                    }
                    return new Line(
                            words[0],
                            path,
                            Stream.of(words).skip(2).map(Integer::valueOf).toList());
                })
                .toList();
    }

    private record Line(String method, String path, List<Integer> statuses) {

        Line {
            assertEquals(Role.values().length, statuses.size(), path);
        }

        String page() {
            String page = path.replaceAll("\\?.*", "");
            return page.equals("/") ? "/" : page;
        }
    }
}
