// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/fieldgrid.h"

#include "model/domain/textlimits.h"
#include "model/edit/records.h"
#include "views/shared/inplacetext.h"
#include "views/shared/theme.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace waymark {

namespace {

constexpr int indent = 6; ///< of the labels, in line with the texts of the page
constexpr int labels = 84;

} // namespace

FieldGrid::FieldGrid(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(indent, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::step);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(0, labels);
    m_grid->setColumnStretch(1, 1);
}

void FieldGrid::addRow(const QString& label, QWidget* field)
{
    const int row = m_grid->rowCount();
    if (label.isEmpty()) {
        m_grid->addWidget(field, row, 0, 1, 2);
        return;
    }
    auto* name = new QLabel(label);
    setType(name, Type::Body, false, true);
    name->setWordWrap(true);
    name->setContentsMargins(0, space::step, 0, 0); // in line with the words of the field
    name->setBuddy(field);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(field, row, 1);
}

InPlaceText* FieldGrid::addText(const char* name, const QString& label, bool many)
{
    auto* text = new InPlaceText(many ? InPlaceText::Lines::Many : InPlaceText::Lines::One, label);
    text->setObjectName(QLatin1String(name));
    text->setPlaceholderText(tr("Not said"));
    text->setLongest(many ? longestNotes : longestLine);
    addRow(label, text);
    return text;
}

void FieldGrid::addChoice(const char* name, const QString& label, Choice choice)
{
    auto* field = new ChoiceField(label);
    field->setObjectName(QLatin1String(name));
    connect(field, &ChoiceField::chosen, this, [choose = choice.choose](const QVariant& picked) { choose(picked); });
    m_choices.emplace_back(field, std::move(choice));
    addRow(label, field);
}

void FieldGrid::showChoices()
{
    for (const auto& [field, choice] : m_choices) {
        field->offer(choice.entries());
        field->show(choice.value());
    }
}

FieldGrid::Entries FieldGrid::peopleEntries(const Records& records)
{
    Entries entries{{.value = QString(), .text = tr("Nobody")}};
    const auto known = records.people();
    std::vector<Person> sorted(known.begin(), known.end());
    std::ranges::sort(sorted, [](const Person& a, const Person& b) { return a.name.localeAwareCompare(b.name) < 0; });
    for (const Person& person : sorted)
        entries.push_back({.value = person.id.toString(), .text = person.name});
    return entries;
}

} // namespace waymark
