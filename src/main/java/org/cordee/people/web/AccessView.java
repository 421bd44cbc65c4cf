package org.cordee.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.cordee.people.boundary.Profiles;

/** The form about what somebody needs to take part. */
@Named
@ViewScoped
public class AccessView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Profiles profiles;

    @Inject
    private ProfileSaver profileSaver;

    private String needs;
    private boolean supporterComes;
    private String supporterName;
    private String supporterContact;
    private int version;
    private transient Profiles.Access meanwhile;

    public void open() {
        Profiles.Access now = profiles.access();
        needs = now.needs();
        supporterComes = now.supporterComes();
        supporterName = now.supporterName();
        supporterContact = now.supporterContact();
        version = now.version();
    }

    public String save() {
        return profileSaver.save(
                () -> profiles.say(
                        new Profiles.Access(needs, supporterComes, supporterName, supporterContact, version)),
                () -> {
                    meanwhile = profiles.access();
                    version = meanwhile.version();
                });
    }

    /** What somebody else has saved since the form was opened, or null. */
    public Profiles.Access getMeanwhile() {
        return meanwhile;
    }

    public String getNeeds() {
        return needs;
    }

    public void setNeeds(String needs) {
        this.needs = needs;
    }

    public boolean isSupporterComes() {
        return supporterComes;
    }

    public void setSupporterComes(boolean supporterComes) {
        this.supporterComes = supporterComes;
    }

    public String getSupporterName() {
        return supporterName;
    }

    public void setSupporterName(String supporterName) {
        this.supporterName = supporterName;
    }

    public String getSupporterContact() {
        return supporterContact;
    }

    public void setSupporterContact(String supporterContact) {
        this.supporterContact = supporterContact;
    }
}
