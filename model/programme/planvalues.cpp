// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/planvalues.h"

#include "model/catalog/catalogues.h"
#include "model/domain/localday.h"
#include "model/domain/textlimits.h"
#include "model/programme/checkties.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanValues)
};

/// A column of a table.
struct Column {
    const char* table = nullptr;
    const char* field = nullptr;
};

/// What people type on one line; other texts may be as long as they like.
constexpr std::array oneLine = {Column{"workspace", "name"},    Column{"person", "name"},
                                Column{"story", "reference"},   Column{"story", "title"},
                                Column{"closed_story", "title"}, Column{"closed_story", "reference"},
                                Column{"absence", "reason"},    Column{"saved_filter", "name"},
                                Column{"exception", "reference"}, Column{"exception", "owner"},
                                Column{"exception", "requester"}, Column{"exception", "approver"},
                                Column{"exception", "evidence_file"}, Column{"risk", "reference"},
                                Column{"risk", "title"},        Column{"risk", "category"},
                                Column{"risk", "epic"},         Column{"policy", "reference"},
                                Column{"policy", "title"},      Column{"policy", "source"},
                                Column{"policy", "category"},   Column{"control_tie", "control"},
                                Column{"tool_tie", "tool"},
                                Column{"game_day", "reference"}, Column{"game_day", "title"},
                                Column{"game_day", "epic"},     Column{"game_day", "evidence_file"},
                                Column{"gate_decision", "approver"}, Column{"workload", "name"},
                                Column{"workload", "environment"}, Column{"workload", "host_type"},
                                Column{"lens", "key"},          Column{"lens", "name"},
                                Column{"lens", "version"},      Column{"lens", "source"},
                                Column{"milestone", "name"}};

} // namespace

std::optional<QString> valueFault(const QString& table, const QString& field, const QString& text,
                                  const Catalogues& catalogues)
{
    const auto is = [&](const Column& column) {
        return table == QLatin1String(column.table) && field == QLatin1String(column.field);
    };
    if (text.size() > longestLine && std::ranges::any_of(oneLine, is))
        return Text::tr("there is a text of %1 characters, and %2 are the most; shorten it").arg(text.size()).arg(longestLine);
    const bool epic = is({"story", "epic"}) || is({"sprint", "focus_epics"});
    if (epic && !text.isEmpty() && !catalogues.epics.find(text))
        return Text::tr("there is an epic that the catalogue doesn't have; use one of its ids, such as \"iam\"");
    if (is({"story", "capability"}) && !text.isEmpty() && !catalogues.caf.hasCapability(text))
        return Text::tr("there is a capability that the catalogue doesn't have; use one of its ids");
    if (is({"workspace", "time_zone"}) && !isTimeZone(text))
        return Text::tr("there is no time zone; use a name such as Europe/Dublin");
    return std::nullopt;
}

std::optional<QString> tieFault(const CheckTie& tie, const Catalogues& catalogues)
{
    // What is retired can be rejected, where a result still names it.
    const bool retired = tie.kind == CheckTieKind::BestPractice && tie.state == CheckTieState::Rejected
        && catalogues.references.practices().findFormer(tie.item);
    if (retired || isTieItem(catalogues, tie.kind, tie.item))
        return std::nullopt;
    if (tie.kind == CheckTieKind::Choice)
        return Text::tr("there is no choice of a lens; name lens, question and choice, as in lens/question/choice");
    return Text::tr("there is an epic, best practice or control that the catalogues don't have");
}

} // namespace waymark
