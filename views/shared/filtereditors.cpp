// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/filtereditors.h"

#include "views/shared/datatable.h"
#include "views/shared/signs.h"
#include "views/shared/tableheader.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QJsonArray>

namespace waymark {

namespace {

template <typename Values>
void addValues(QComboBox& choice, const Values& values)
{
    for (const auto value : values)
        choice.addItem(signText(value), static_cast<int>(value));
}

} // namespace

QComboBox* filterChoice(const QString& name, const QString& accessibleName)
{
    auto* choice = new QComboBox;
    choice->setObjectName(name);
    choice->setAccessibleName(accessibleName);
    choice->setToolTip(accessibleName);
    choice->addItem(QCoreApplication::translate("FilterEditors", "All"));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(3);
    choice->view()->setTextElideMode(Qt::ElideMiddle);
    return choice;
}

void addOutcomes(QComboBox& choice)
{
    for (const Outcome outcome : allOutcomes)
        choice.addItem(signIcon(outcome), signText(outcome), static_cast<int>(outcome));
}

void addSeverities(QComboBox& choice)
{
    for (const Severity severity : allSeverities)
        choice.addItem(signIcon(severity), signText(severity), static_cast<int>(severity));
}

void addChanges(QComboBox& choice)
{
    addValues(choice, std::array{ChangeKind::New, ChangeKind::Resolved, ChangeKind::Reopened, ChangeKind::Changed});
}

QLineEdit* filterWords(const QString& name, const QString& accessibleName)
{
    auto* field = new QLineEdit;
    field->setObjectName(name);
    field->setAccessibleName(accessibleName);
    field->setPlaceholderText(QCoreApplication::translate("FilterEditors", "Words or id"));
    field->setClearButtonEnabled(true);
    return field;
}

void choose(QComboBox& choice, const QVariant& data)
{
    choice.setCurrentIndex(std::max(0, data.isValid() ? choice.findData(data) : 0));
}

QJsonObject columnState(const DataTable& table)
{
    QJsonArray chosen;
    for (const int section : table.heads()->chosen())
        chosen.append(section);
    return {{QStringLiteral("columns"), QString::fromLatin1(table.heads()->saveState().toBase64())},
            {QStringLiteral("chosenColumns"), chosen}};
}

void restoreColumns(DataTable& table, const QJsonObject& state)
{
    const QByteArray columns = QByteArray::fromBase64(state.value(QStringLiteral("columns")).toString().toLatin1());
    if (columns.isEmpty() || !table.heads()->restoreState(columns))
        return;
    if (table.heads()->hiddenSectionCount() == table.heads()->count())
        table.setColumnHidden(0, false);
    QSet<int> chosen;
    for (const QJsonValue& section : state.value(QStringLiteral("chosenColumns")).toArray())
        chosen.insert(section.toInt());
    table.heads()->restoreChosen(chosen);
}

} // namespace waymark
