package be.jalon.portal.consents;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.portal.services.Pathways.Audience;
import be.jalon.portal.services.Pathways.Chair;
import be.jalon.portal.services.Pathways.Life;
import be.jalon.portal.services.Pathways.Prospect;
import be.jalon.portal.services.Pathways.Table;
import be.jalon.portal.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that a doctor reads aloud to the patient beside them, each with whom it is about; and, once answered, what it would change.
 *
 * @param whose the patient's name; empty where it is not the reader's to know
 */
public record RelayedPage(PathwayId id, String whose, boolean closed, List<Question> questions, String today) {

  /**
   * @param title what it is about
   * @param said the sentence, in the patient's language; {@code language}: its code
   * @param never what it does not open
   * @param missing said where nobody of that capacity has a seat yet; then there is nobody to ask about
   */
  public record Question(String title, String said, String language, String never, String missing, List<Whom> whom) {
  }

  /**
   * @param answer what was answered, while that is looked at
   * @param change what writing it down would change; null while that was not asked for
   */
  public record Whom(SeatId seat, String name, String role, Answer answer, @Nullable Change change, List<String> errors) {
  }

  /** @param more what they would newly see, {@code already} what they see before. @param less what they would no longer see. @param remarks what happens with it */
  public record Change(boolean refusal, List<String> more, List<String> already, List<String> less, List<String> remarks) {
  }

  /**
   * @param spoken the words of the patient's language
   * @param opens what each sentence opens
   * @param audience who sees what now
   */
  record Asked(String whose, Words spoken, Map<Usual.Sentence, List<DataCategory>> opens, List<Audience> audience) {
  }

  /** @param looked whether the answer is looked at. @param errors what is to be put right about it */
  static RelayedPage of(PathwayId id, Table table, Asked asked, Answer answer, boolean looked, List<String> errors, Words words) {
    return new Making(table, asked, answer, looked, errors, new Phrases(words), words).page(id);
  }

  private record Making(Table table, Asked asked, Answer answer, boolean looked, List<String> errors, Phrases phrases, Words words) {

    RelayedPage page(PathwayId id) {
      return new RelayedPage(id, asked.whose(), table.life() != Life.OPEN,
          Usual.SENTENCES.stream().map(this::question).toList(), words.today().toString());
    }

    private Question question(Usual.Sentence sentence) {
      var whom = table.seats().stream().filter(chair -> chair.capacity() == sentence.capacity()).map(chair -> whom(chair, asked.opens().getOrDefault(sentence, List.of()))).toList();
      return new Question(words.of("refer.consent." + sentence.words()), asked.spoken().of("refer.say." + sentence.words()), asked.spoken().locale().getLanguage(),
          words.of("refer.never." + sentence.words()), whom.isEmpty() ? words.of("consents.relayed.no-seat", words.capacity(sentence.capacity())) : "", whom);
    }

    private Whom whom(Chair chair, List<DataCategory> opens) {
      boolean isIt = answer.isAbout(chair);
      return new Whom(chair.seat(), phrases.whom(chair), phrases.role(chair), isIt ? answer : Answer.NONE, isIt && looked ? change(chair, opens) : null, isIt ? errors : List.of());
    }

    private Change change(Chair chair, List<DataCategory> opens) {
      var already = opens.stream().filter(category -> sees(chair, category)).sorted().toList();
      var more = opens.stream().filter(category -> !already.contains(category)).sorted().toList();
      return answer.refuses() ? new Change(true, List.of(), List.of(), titles(already), List.of()) : new Change(false, titles(more), titles(already), List.of(), remarks(chair));
    }

    private boolean sees(Chair chair, DataCategory category) {
      return chair.holder() != null && asked.audience().stream().filter(audience -> audience.category() == category).flatMap(audience -> audience.readers().stream())
          .anyMatch(reader -> reader.capacity() == chair.capacity() && reader.person() != null && reader.person().key().equals(chair.holder().key())
              && (reader.sees() == Prospect.USUALLY || reader.sees() == Prospect.IF_RELEASED));
    }

    private List<String> titles(List<DataCategory> categories) {
      return categories.stream().map(category -> words.of(category)).toList();
    }

    private List<String> remarks(Chair chair) {
      var remarks = new ArrayList<String>();
      remarks.add(words.of(answer.past() ? "consents.relayed.with-past" : "consents.relayed.from-now"));
      remarks.add(chair.holder() == null ? words.of("consents.diff.seat-named") : words.of("consents.relayed.confirms", phrases.whom(chair)));
      return remarks;
    }
  }
}
