package be.jalon.returntowork.web;

import be.jalon.contracts.ReturnId;
import be.jalon.contracts.sections.Ball;
import be.jalon.returntowork.Offer;
import be.jalon.returntowork.Progress;
import be.jalon.returntowork.Return;
import be.jalon.returntowork.ReturnFile;
import be.jalon.returntowork.Writing;
import be.jalon.returntowork.web.ReturnView.Owner;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Files and returns as they are answered with: ids, states, and what the caller wrote. */
@Mapper
interface Views {

  @Mapping(target = "written", source = "written")
  @Mapping(target = "mayBegin", source = "mayBegin")
  FileView file(ReturnFile file, @Nullable List<WritingView> written, @Nullable Boolean mayBegin);

  @Mapping(target = "id", source = "it.id")
  @Mapping(target = "engagement", source = "it.engagement")
  @Mapping(target = "pathway", source = "it.pathway")
  @Mapping(target = "written", source = "written")
  @Mapping(target = "may", source = "may")
  @Mapping(target = "mayRelay", source = "mayRelay")
  ReturnView of(Return it, Progress progress, @Nullable List<WritingView> written, @Nullable List<Offer> may, @Nullable List<Offer> mayRelay);

  @Mapping(target = "capacity", source = "holder")
  Owner owner(Ball ball);

  WritingView writing(Writing writing);

  default ReturnId id(Return it) {
    return it.id();
  }

  /** @param about the return; null: engagement and incapacities */
  default List<WritingView> about(@Nullable ReturnId about, List<Writing> written) {
    return written.stream().filter(writing -> Objects.equals(writing.about(), about)).map(this::writing).toList();
  }
}
