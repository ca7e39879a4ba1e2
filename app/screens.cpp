// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screens.h"

#include "views/compliance/complianceview.h"
#include "views/dashboard/dashboardview.h"
#include "views/people/peopleview.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace waymark {

namespace {

template <typename T>
Screen* make(const ScreenContext& context, QWidget* parent)
{
    return new T(context, parent);
}

constexpr ScreenEntry table[] = {
    {"dashboard", QT_TRANSLATE_NOOP("Screens", "Overview"), QT_TRANSLATE_NOOP("Screens", "&Dashboard"), "dashboard",
     make<DashboardView>},
    {"people", QT_TRANSLATE_NOOP("Screens", "Plan"), QT_TRANSLATE_NOOP("Screens", "Peop&le"), "people",
     make<PeopleView>},
    {"compliance", QT_TRANSLATE_NOOP("Screens", "Assure"), QT_TRANSLATE_NOOP("Screens", "&Compliance"), "compliance",
     make<ComplianceView>},
};

} // namespace

QString ScreenEntry::groupText() const
{
    return QCoreApplication::translate("Screens", group);
}

QString ScreenEntry::nameText() const
{
    return QCoreApplication::translate("Screens", name);
}

QString ScreenEntry::plainName() const
{
    return nameText().remove(u'&');
}

QKeySequence ScreenEntry::shortcut() const
{
    return QKeySequence::mnemonic(nameText());
}

std::span<const ScreenEntry> screenTable()
{
    return table;
}

} // namespace waymark
