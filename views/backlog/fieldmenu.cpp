// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/fieldmenu.h"

#include "model/edit/workspace.h"
#include "views/backlog/fieldoptions.h"
#include "views/shared/signs.h"

namespace waymark {

FieldMenu::FieldMenu(const Workspace& workspace, const Catalogues& catalogues, QWidget* parent)
    : QMenu(tr("Change"), parent)
    , m_workspace(workspace)
    , m_catalogues(catalogues)
{
    using enum StoryField;
    for (const StoryField field : {Epic, Sprint, Owner, Priority, Points, Status, Kind, Component, Layer, Capability}) {
        QMenu* menu = addMenu(fieldName(field));
        connect(menu, &QMenu::aboutToShow, this, [this, menu, field] { fill(*menu, field); });
        menu->addAction(QString()); // a menu without entries would not open
    }
}

void FieldMenu::fill(QMenu& menu, StoryField field)
{
    menu.clear();
    for (const FieldOption& option : fieldOptions(field, m_workspace.records(), m_catalogues)) {
        QString text = option.text;
        QAction* action = menu.addAction(text.replace(u'&', QStringLiteral("&&")));
        if (!option.sign.isEmpty())
            action->setIcon(signIcon(option.sign));
        action->setData(option.value);
        connect(action, &QAction::triggered, this, [this, field, value = option.value] { Q_EMIT fieldChosen(field, value); });
    }
}

} // namespace waymark
