package org.cordee.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.people.boundary.AffiliationCard;
import org.cordee.people.boundary.Face;
import org.cordee.people.boundary.Posts;
import org.cordee.people.boundary.ProfilePhotos;
import org.cordee.people.boundary.Profiles;
import org.cordee.shared.terms.Level;

/** One's own profile, all parts of it. */
@Named
@RequestScoped
public class ProfileView {

    @Inject
    private Profiles profiles;

    @Inject
    private Posts posts;

    @Inject
    private ProfilePhotos photos;

    private Profiles.About about;
    private Profiles.Access access;
    private Profiles.Experience experience;
    private Profiles.Contact contact;
    private List<AffiliationCard> mine;
    private Face face;

    public void open() {
        about = profiles.about();
        access = profiles.access();
        experience = profiles.experience();
        contact = profiles.contact();
        mine = posts.mine();
        face = photos.mine();
    }

    /** The photo or initials of the reader. */
    public Face getFace() {
        return face;
    }

    public Profiles.About getAbout() {
        return about;
    }

    public Profiles.Access getAccess() {
        return access;
    }

    public Profiles.Experience getExperience() {
        return experience;
    }

    public Profiles.Contact getContact() {
        return contact;
    }

    public List<AffiliationCard> getPosts() {
        return mine;
    }

    public boolean isCitizen() {
        return about.level() == Level.CITIZEN;
    }
}
