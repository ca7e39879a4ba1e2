// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/searchentries.h"

#include "model/programme/itemkindtext.h"
#include "views/shared/keys.h"
#include "views/shared/mnemonics.h"

#include <QAction>
#include <QCoreApplication>
#include <QPointer>

namespace waymark {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("SearchEntries", text);
}

/// The SVG of resources/icons that stands for a kind.
const char* signOf(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Perspective:
    case ItemKind::Layer: return "layers";
    case ItemKind::Capability:
    case ItemKind::Component: return "capability";
    case ItemKind::Epic: return "epic";
    case ItemKind::AbuseCase: return "abuse";
    case ItemKind::UseCase: return "use";
    case ItemKind::Sprint: return "sprint";
    case ItemKind::Check:
    case ItemKind::Result: return "compliance";
    case ItemKind::Choice:
    case ItemKind::Question:
    case ItemKind::Workload: return "review";
    case ItemKind::Practice:
    case ItemKind::Control: return "control";
    case ItemKind::Policy: return "policy";
    case ItemKind::Risk: return "risk";
    case ItemKind::Exception: return "exception";
    case ItemKind::GameDay: return "gameday";
    case ItemKind::Tool: return "tool";
    case ItemKind::Target: return "target";
    case ItemKind::Person: return "people";
    case ItemKind::Starter: return "starter";
    case ItemKind::Run: return "file";
    }
    return "info";
}

} // namespace

void addCommands(std::vector<PaletteEntry>& entries, const QList<QAction*>& actions)
{
    for (QAction* action : actions) {
        if (!action->isVisible() || action->text().isEmpty())
            continue;
        QString title = withoutMnemonics(action->text());
        title.remove(QStringLiteral("..."));
        entries.push_back({.kind = tr("Command"),
                           .title = title,
                           .shortcut = keyText(action->shortcut()),
                           .sign = QStringLiteral("arrow-right"),
                           .obstacle = action->isEnabled() ? QString() : tr("not now"),
                           .run = [guard = QPointer<QAction>(action)] {
                               if (guard)
                                   guard->trigger();
                           }});
    }
}

PaletteEntry itemEntry(const NamedItem& item, std::optional<Outcome> outcome, const std::function<void(const ItemRef&)>& open)
{
    return {.kind = itemKindText(item.item.kind),
            .title = item.title.isEmpty() ? item.code : item.title,
            .detail = item.title.isEmpty() ? QString() : item.code,
            .sign = QLatin1String(signOf(item.item.kind)),
            .outcome = outcome,
            .run = [open, ref = item.item] { open(ref); }};
}

} // namespace waymark
