// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/questionspane.h"

#include "views/reviews/questiontree.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/decisionrow.h"
#include "views/shared/filtereditors.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int contradictedEntry = -1; ///< in the list of risks

/// The words to look for; Esc empties them, Down goes on to what fits.
class WordsField final : public QLineEdit {
public:
    explicit WordsField(QWidget* next) : m_next(next) {}

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Escape && !text().isEmpty())
            clear();
        else if (event->key() == Qt::Key_Down)
            m_next->setFocus(Qt::TabFocusReason);
        else
            QLineEdit::keyPressEvent(event);
    }

private:
    QWidget* m_next;
};

} // namespace

QuestionsPane::QuestionsPane(QWidget* parent)
    : QWidget(parent)
    , m_risk(filterChoice(QStringLiteral("questionRisk"), tr("Only questions of this risk")))
    , m_tree(new QuestionTree)
    , m_nothing(noteLabel("noQuestions"))
{
    m_words = new WordsField(m_tree);
    m_filtered.setSourceModel(&m_model);
    m_tree->setModel(&m_filtered);
    build();
    connect(m_words, &QLineEdit::textChanged, this, &QuestionsPane::applyFilter);
    connect(m_risk, &QComboBox::currentIndexChanged, this, &QuestionsPane::applyFilter);
    connect(m_tree, &QuestionTree::chosen, this, &QuestionsPane::questionChosen);
    connect(m_tree, &QuestionTree::entered, this, &QuestionsPane::entered);
    connect(m_tree, &QuestionTree::nextRequested, this, &QuestionsPane::nextRequested);
    connect(&m_filtered, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!m_filtered.filter().isEmpty())
            m_tree->expandAll(); // what fits by now is seen
        showEmptiness();
    });
    connect(&m_filtered, &QAbstractItemModel::rowsRemoved, this, &QuestionsPane::showEmptiness);
    connect(&m_filtered, &QAbstractItemModel::modelReset, this, &QuestionsPane::showEmptiness);
}

void QuestionsPane::build()
{
    m_words->setObjectName(QStringLiteral("questionWords"));
    m_words->setPlaceholderText(tr("Filter questions"));
    m_words->setAccessibleName(tr("Only questions with these words in id or title"));
    m_words->addAction(signIcon(QStringLiteral("filter"), Role::Muted), QLineEdit::LeadingPosition);
    for (const QuestionRisk risk : {QuestionRisk::High, QuestionRisk::Medium, QuestionRisk::Unanswered, QuestionRisk::None,
                                    QuestionRisk::NotApplicable, QuestionRisk::Unrated})
        m_risk->addItem(signIcon(signName(risk)), riskText(risk), static_cast<int>(risk));
    m_risk->addItem(signIcon(signName(ChoiceEvidence::Contradicted)), signText(ChoiceEvidence::Contradicted), contradictedEntry);
    m_risk->setMinimumContentsLength(5);
    m_nothing->setText(tr("No question fits the filter."));
    m_nothing->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(space::field);
    row->addWidget(m_words, 1);
    row->addWidget(m_risk);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::column, space::column, space::field, 0);
    column->setSpacing(space::field);
    column->addLayout(row);
    column->addWidget(m_nothing);
    column->addWidget(m_tree, 1);
    setMinimumWidth(190);
}

void QuestionsPane::show(const ReviewFigures& figures)
{
    m_model.show(figures);
}

void QuestionsPane::showQuestion(const QString& question)
{
    m_question = question;
    m_filtered.keep(question);
    m_tree->showQuestion(m_filtered.mapFromSource(m_model.indexOf(question)));
}

void QuestionsPane::setRisk(const std::optional<QuestionRisk>& risk)
{
    choose(*m_risk, risk ? QVariant(static_cast<int>(*risk)) : QVariant());
}

void QuestionsPane::setFilter(const QuestionFilter& filter)
{
    {
        const QSignalBlocker words(m_words);
        const QSignalBlocker risk(m_risk);
        m_words->setText(filter.words);
        choose(*m_risk, filter.contradicted ? QVariant(contradictedEntry) : filter.risk ? QVariant(static_cast<int>(*filter.risk)) : QVariant());
    }
    applyFilter();
}

void QuestionsPane::applyFilter()
{
    QuestionFilter filter{.words = m_words->text()};
    const QVariant chosen = m_risk->currentData();
    filter.contradicted = chosen.isValid() && chosen.toInt() == contradictedEntry;
    if (chosen.isValid() && !filter.contradicted)
        filter.risk = static_cast<QuestionRisk>(chosen.toInt());
    m_risk->setToolTip(chosen.isValid() ? m_risk->currentText() : m_risk->accessibleName());
    m_filtered.setFilter(filter);
    if (!filter.isEmpty())
        m_tree->expandAll();
    m_tree->showQuestion(m_filtered.mapFromSource(m_model.indexOf(m_question)));
    showEmptiness();
    Q_EMIT filterChanged();
}

void QuestionsPane::showEmptiness()
{
    m_nothing->setVisible(m_filtered.rowCount() == 0 && m_model.rowCount() > 0);
}

void QuestionsPane::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

} // namespace waymark
