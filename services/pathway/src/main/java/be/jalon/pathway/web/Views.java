package be.jalon.pathway.web;

import be.jalon.pathway.Consent;
import be.jalon.pathway.Reading.Mine;
import be.jalon.pathway.Shown;
import be.jalon.pathway.web.ConsentController.ConsentView;
import be.jalon.pathway.web.PathwayController.LineView;
import be.jalon.pathway.web.Shapes.EntryView;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** What readers and the patient are shown that the domain has by the same fields. */
@Mapper
interface Views {

  LineView line(Mine mine);

  @Mapping(target = "id", source = "entry.id")
  @Mapping(target = "about", source = "entry.stream")
  @Mapping(target = "kind", source = "entry.kind")
  @Mapping(target = "occurredAt", source = "entry.occurredAt")
  EntryView entry(Shown shown);

  ConsentView consent(Consent consent);
}
