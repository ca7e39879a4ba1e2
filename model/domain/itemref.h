// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/id.h"
#include "model/domain/words.h"

#include <QHash>
#include <QString>

#include <optional>

namespace waymark {

/// All kinds of items that can be named, found, traced and tied.
enum class ItemKind {
    Perspective, ///< id in the CAF
    Capability,  ///< likewise
    Epic,        ///< id in the catalogue
    AbuseCase,   ///< StoryId
    UseCase,     ///< StoryId
    Sprint,      ///< SprintId
    Check,       ///< CheckKey, as a number
    Result,      ///< ResultKey, as a number
    Choice,      ///< "REVIEW/QUESTION/CHOICE" with the ReviewId: a selected choice, which is an answer
    Question,    ///< "REVIEW/QUESTION"
    Practice,    ///< slug of a best practice
    Control,     ///< "cis-docker/4.1"
    Policy,      ///< PolicyId
    Risk,        ///< RiskId
    Exception,   ///< ExceptionId
    GameDay,     ///< GameDayId
    Tool,        ///< id in the toolbox
    Layer,       ///< word of a DefenceLayer
    Component,   ///< word of a Component
    Target,      ///< TargetId
    Person,      ///< PersonId
    Workload,    ///< WorkloadId
    Starter,     ///< id of a starter story of the catalogue
    Run          ///< RunId
};

template <>
struct Words<ItemKind> {
    static constexpr std::pair<ItemKind, const char*> list[] = {
        {ItemKind::Perspective, "perspective"}, {ItemKind::Capability, "capability"}, {ItemKind::Epic, "epic"},
        {ItemKind::AbuseCase, "abuseCase"},     {ItemKind::UseCase, "useCase"},       {ItemKind::Sprint, "sprint"},
        {ItemKind::Check, "check"},             {ItemKind::Result, "result"},         {ItemKind::Choice, "choice"},
        {ItemKind::Question, "question"},       {ItemKind::Practice, "practice"},     {ItemKind::Control, "control"},
        {ItemKind::Policy, "policy"},           {ItemKind::Risk, "risk"},             {ItemKind::Exception, "exception"},
        {ItemKind::GameDay, "gameDay"},         {ItemKind::Tool, "tool"},             {ItemKind::Layer, "layer"},
        {ItemKind::Component, "component"},     {ItemKind::Target, "target"},         {ItemKind::Person, "person"},
        {ItemKind::Workload, "workload"},       {ItemKind::Starter, "starter"},       {ItemKind::Run, "run"}};
};

/// Names one item, whatever it is.
struct ItemRef {
    ItemKind kind = ItemKind::UseCase;
    QString id = {};

    friend bool operator==(const ItemRef&, const ItemRef&) = default;
    friend size_t qHash(const ItemRef& ref, size_t seed = 0) noexcept { return qHashMulti(seed, static_cast<int>(ref.kind), ref.id); }
};

template <typename Tag>
ItemRef itemRef(ItemKind kind, const Id<Tag>& id)
{
    return {kind, id.toString()};
}
inline ItemRef itemRef(CheckKey check)
{
    return {ItemKind::Check, QString::number(check.value())};
}
inline ItemRef itemRef(ResultKey result)
{
    return {ItemKind::Result, QString::number(result.value())};
}

/// The key in a ref of a check or result; none: it is no number.
template <typename K>
std::optional<K> keyOf(const ItemRef& ref)
{
    bool ok = false;
    const qint64 value = ref.id.toLongLong(&ok);
    return ok ? std::optional<K>(K(value)) : std::nullopt;
}

} // namespace waymark
