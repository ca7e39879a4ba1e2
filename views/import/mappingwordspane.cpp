// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/import/mappingwordspane.h"

#include "model/import/draftguess.h"
#include "views/shared/cellmodel.h"
#include "views/shared/choicefield.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

#include <functional>

namespace waymark {

namespace {

constexpr int noMeaning = -1;

template <typename T>
std::vector<ChoiceField::Entry> meanings(const QString& none)
{
    std::vector<ChoiceField::Entry> entries = {{.value = noMeaning, .text = none}};
    for (const auto& [value, name] : Words<T>::list)
        entries.push_back({.value = static_cast<int>(value), .text = signText(value)});
    return entries;
}

QLabel* smallLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setType(label, Type::Small, false, true);
    return label;
}

/// A line for each word: the word, how often it is there, and what it means.
template <typename T>
void addWords(QGridLayout* grid, const ShapeMember& member, std::map<QString, T>& words, const char* name, const QString& none,
              const std::function<void()>& changed)
{
    for (const auto& [each, count] : wordsOf(member)) {
        auto* label = new ElidedLabel(each); // words of files may be of any length
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        auto* field = new ChoiceField(MappingWordsPane::tr("What \"%1\" means").arg(each));
        field->setObjectName(QLatin1String(name) + each);
        field->offer(meanings<T>(none));
        const auto known = words.find(each);
        field->show(known == words.end() ? noMeaning : static_cast<int>(known->second));
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(smallLabel(countText(count)), row, 1);
        grid->addWidget(field, row, 2);
        QObject::connect(field, &ChoiceField::chosen, field, [&words, field, changed, word = each](const QVariant& value) {
            if (value.toInt() == noMeaning)
                words.erase(word);
            else
                words[word] = static_cast<T>(value.toInt());
            field->show(value);
            changed();
        });
    }
}

} // namespace

MappingWordsPane::MappingWordsPane(QWidget* parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // what stands in it has it
}

/// The fields stay while the words are the same: one of them may be what a person is just using.
void MappingWordsPane::show(const FormatDraft& draft, const ShapeList& list)
{
    std::vector<ShapeMember> members;
    for (const DraftField field : {DraftField::Status, DraftField::Severity})
        members.push_back(list.find(draft.member(field)) ? *list.find(draft.member(field)) : ShapeMember());
    const bool same = widget() && members == m_shown && draft.place == m_place && draft.statusWords == m_draft.statusWords
        && draft.severityWords == m_draft.severityWords && draft.severityIsScore == m_draft.severityIsScore;
    m_draft = draft;
    m_place = draft.place;
    m_shown = std::move(members);
    if (!same)
        rebuild(list);
}

void MappingWordsPane::rebuild(const ShapeList& list)
{
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(6, 0, 6, 0);
    grid->setHorizontalSpacing(space::column);
    grid->setVerticalSpacing(space::step);
    addStatus(grid, list.find(m_draft.member(DraftField::Status)));
    addSeverity(grid, list.find(m_draft.member(DraftField::Severity)));
    grid->setColumnStretch(0, 1);
    grid->setColumnMinimumWidth(2, 200);
    grid->setColumnStretch(3, 2);
    grid->setRowStretch(grid->rowCount(), 1);
    setWidget(content);
}

void MappingWordsPane::addHead(QGridLayout* grid, const QString& title, const QString& second)
{
    auto* label = new QLabel(title);
    setType(label, Type::Body, true);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0, 1, 4);
    grid->addWidget(smallLabel(second), row + 1, 0, 1, 4);
}

void MappingWordsPane::addMore(QGridLayout* grid, const ShapeMember& member)
{
    if (member.moreWords)
        grid->addWidget(smallLabel(tr("The member has more words than these. Those without a meaning are listed at each import.")),
                        grid->rowCount(), 0, 1, 4);
}

void MappingWordsPane::addStatus(QGridLayout* grid, const ShapeMember* member)
{
    addHead(grid, tr("Status"),
            member ? tr("A word without a meaning is skipped, never passed.")
                   : tr("No member has the status: what the file lists counts as failed if it lists only what is wrong."));
    if (!member)
        return;
    addWords<Outcome>(grid, *member, m_draft.statusWords, "mappingStatus_", tr("No meaning: skipped"), [this] { Q_EMIT edited(m_draft); });
    addMore(grid, *member);
}

void MappingWordsPane::addSeverity(QGridLayout* grid, const ShapeMember* member)
{
    addHead(grid, tr("Severity"),
            member ? tr("A word without a meaning is not rated.") : tr("No member has the severity: results are not rated."));
    if (!member)
        return;
    auto* score = new QCheckBox(tr("It is a C&VSS score from 0 to 10"));
    score->setObjectName(QStringLiteral("mappingScore"));
    score->setChecked(m_draft.severityIsScore);
    grid->addWidget(score, grid->rowCount(), 0, 1, 4);
    score->setVisible(member->numbers); // not before: it would be a window of its own
    connect(score, &QCheckBox::clicked, this, [this](bool checked) {
        FormatDraft draft = m_draft;
        draft.severityIsScore = checked;
        Q_EMIT edited(draft);
    }, Qt::QueuedConnection); // the box itself goes when the words change
    if (m_draft.severityIsScore)
        return;
    addWords<Severity>(grid, *member, m_draft.severityWords, "mappingSeverity_", tr("No meaning: not rated"),
                       [this] { Q_EMIT edited(m_draft); });
    addMore(grid, *member);
}

} // namespace waymark
