package org.cordee.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.cordee.people.boundary.Profiles;
import org.cordee.people.terms.ContactWay;

/** The form about how to reach somebody. */
@Named
@ViewScoped
public class ContactView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Profiles profiles;

    @Inject
    private ProfileSaver profileSaver;

    private ContactWay way;
    private String phone;
    private String postal;
    private int version;
    private transient Profiles.Contact meanwhile;

    public void open() {
        Profiles.Contact now = profiles.contact();
        way = now.way();
        phone = now.phone();
        postal = now.postal();
        version = now.version();
    }

    public String save() {
        return profileSaver.save(() -> profiles.say(new Profiles.Contact(way, phone, postal, version)), () -> {
            meanwhile = profiles.contact();
            version = meanwhile.version();
        });
    }

    /** What somebody else has saved since the form was opened, or null. */
    public Profiles.Contact getMeanwhile() {
        return meanwhile;
    }

    public ContactWay[] getWays() {
        return ContactWay.values();
    }

    public ContactWay getWay() {
        return way;
    }

    public void setWay(ContactWay way) {
        this.way = way;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getPostal() {
        return postal;
    }

    public void setPostal(String postal) {
        this.postal = postal;
    }
}
