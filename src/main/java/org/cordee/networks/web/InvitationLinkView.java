package org.cordee.networks.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.cordee.networks.boundary.MailInvitations;
import org.cordee.platform.web.MailLink;

/** What a mail with an invitation into a network opens: the way to join Cordee or sign in, or to say no. */
@Named
@RequestScoped
public class InvitationLinkView extends MailLink<MailInvitations.Invited> {

    @Inject
    private MailInvitations invitations;

    @Override
    protected MailInvitations.Invited page(String token) {
        return invitations.invited(token);
    }

    @Override
    protected String address() {
        return "/links/network-invitation";
    }

    public String decline() {
        return act("declined", invitations::decline) + "&said=no";
    }

    /** Whether the reader has just said no. */
    public boolean isDeclined() {
        return isDead() && "no".equals(given("said"));
    }

    /** Address at which one joins once signed in. */
    public String getJoin() {
        return "/networks/join?t=" + encoded(given("t"));
    }

    /** Address of the page for people without an account, which leads on to joining. */
    public String getRegister() {
        return "/accounts/register?next=" + encoded(getJoin());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }

    public String getTitle() {
        return isDeclined()
                ? messages.get("networks.invitation.declined")
                : isDead()
                        ? messages.get("networks.invitation.dead")
                        : getPage().title() == null
                                ? messages.get("networks.invitation.hidden-title")
                                : messages.say(
                                        "networks.invitation.title", getPage().title());
    }
}
