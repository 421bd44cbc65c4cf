package org.cordee.catalogue.web;

import java.io.Serializable;
import org.cordee.catalogue.terms.InitiativeText;

/** The descriptions in the form about a programme or network: one answer under each heading of its page. */
public class WordsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String summary;
    private String whatItIs;
    private String whoItIsFor;
    private String whatYouDo;
    private String whatItAsks;
    private String whatItCosts;
    private String whatSupport;

    WordsForm(InitiativeText.Words words) {
        summary = words.summary();
        whatItIs = words.whatItIs();
        whoItIsFor = words.whoItIsFor();
        whatYouDo = words.whatYouDo();
        whatItAsks = words.whatItAsks();
        whatItCosts = words.whatItCosts();
        whatSupport = words.whatSupport();
    }

    InitiativeText.Words words() {
        return new InitiativeText.Words(summary, whatItIs, whoItIsFor, whatYouDo, whatItAsks, whatItCosts, whatSupport);
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getWhatItIs() {
        return whatItIs;
    }

    public void setWhatItIs(String whatItIs) {
        this.whatItIs = whatItIs;
    }

    public String getWhoItIsFor() {
        return whoItIsFor;
    }

    public void setWhoItIsFor(String whoItIsFor) {
        this.whoItIsFor = whoItIsFor;
    }

    public String getWhatYouDo() {
        return whatYouDo;
    }

    public void setWhatYouDo(String whatYouDo) {
        this.whatYouDo = whatYouDo;
    }

    public String getWhatItAsks() {
        return whatItAsks;
    }

    public void setWhatItAsks(String whatItAsks) {
        this.whatItAsks = whatItAsks;
    }

    public String getWhatItCosts() {
        return whatItCosts;
    }

    public void setWhatItCosts(String whatItCosts) {
        this.whatItCosts = whatItCosts;
    }

    public String getWhatSupport() {
        return whatSupport;
    }

    public void setWhatSupport(String whatSupport) {
        this.whatSupport = whatSupport;
    }
}
