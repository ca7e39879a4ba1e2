// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/questionspage.h"

#include "views/reviews/answeracts.h"
#include "views/reviews/choicedetails.h"
#include "views/reviews/questionpane.h"
#include "views/reviews/questionspane.h"
#include "views/reviews/questiontree.h"
#include "views/shared/detailspanel.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

constexpr int treeWidth = 304;    ///< px at least
constexpr int widestTree = 400;   ///< px; a person may give it more
constexpr int treeShare = 27;     ///< % of the page
constexpr int leastQuestion = 360; ///< px that a question should keep beside the details

} // namespace

QuestionsPage::QuestionsPage(OpenReview& open, QWidget* parent)
    : ReviewPage(open, parent)
    , m_acts(new AnswerActs(open, this))
    , m_splitter(new QSplitter)
    , m_questions(new QuestionsPane)
    , m_question(new QuestionPane(open, *m_acts))
{
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_questions);
    m_splitter->addWidget(m_question);
    m_splitter->setSizes({treeWidth, 4 * treeWidth});
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_treeChosen = true; });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    auto* next = new QAction(tr("Next open question"), this);
    next->setObjectName(QStringLiteral("nextOpenQuestion"));
    next->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Down));
    next->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(next, &QAction::triggered, this, &QuestionsPage::openNext);
    addAction(next);
    connectPanes();
    follow();
}

QuestionsPage::~QuestionsPage()
{
    delete m_details.data(); // the panel outlives what it refers to
}

void QuestionsPage::connectPanes()
{
    connect(m_acts, &AnswerActs::messageRaised, this, &ReviewPage::messageRaised);
    connect(m_questions, &QuestionsPane::questionChosen, this, [this](const QString& question) { openQuestion(question); });
    connect(m_questions, &QuestionsPane::entered, m_question, &QuestionPane::enter);
    connect(m_questions, &QuestionsPane::nextRequested, this, &QuestionsPage::openNext);
    connect(m_questions, &QuestionsPane::filterChanged, this, &QuestionsPage::filterChanged);
    connect(m_question, &QuestionPane::left, this, [this] { m_questions->tree()->setFocus(Qt::OtherFocusReason); });
    connect(m_question, &QuestionPane::nextRequested, this, &QuestionsPage::openNext);
    connect(m_question, &QuestionPane::reasonsRequested, this, &ReviewPage::reasonsRequested);
    connect(m_question, &QuestionPane::choiceChosen, this, &QuestionsPage::chooseChoice);
    connect(m_question, &QuestionPane::choiceOpened, this, &QuestionsPage::openChoice);
    connect(&openReview(), &OpenReview::opened, this, &QuestionsPage::follow);
    connect(&openReview(), &OpenReview::figuresChanged, this, [this] { m_questions->show(openReview().figures()); });
    connect(&openReview(), &OpenReview::questionChanged, this, [this] { m_questions->show(openReview().figures()); });
}

/// Another review, or another edition of its lens: stays at a question that it has too, else begins. Which it is shows when the
/// lens is there.
void QuestionsPage::follow()
{
    m_questions->show(openReview().figures());
    const QString wanted = std::exchange(m_wanted, {});
    QString question = wanted.isEmpty() ? m_question->question() : wanted;
    if (openReview().isReadingLens())
        m_wanted = std::exchange(question, {});
    else if (!openReview().figures().question(question))
        question = m_questions->questions().questions().value(0);
    m_question->open(question);
    m_questions->showQuestion(question);
}

void QuestionsPage::openQuestion(const QString& question, const QString& choice)
{
    if (openReview().isReadingLens()) {
        m_wanted = question;
        return;
    }
    if (question != m_question->question() || !choice.isEmpty()) {
        m_question->open(question);
        m_questions->showQuestion(question);
    }
    if (choice.isEmpty())
        return;
    m_question->showChoice(choice);
    openChoice(choice);
}

void QuestionsPage::openNext()
{
    if (!openReview().lens())
        return; // the page says why there are no questions
    const QString next = m_questions->questions().nextOpen(m_question->question());
    if (next.isEmpty() || next == m_question->question()) {
        Q_EMIT messageRaised({.text = next.isEmpty() ? tr("Every question is answered or doesn't apply.")
                                                     : tr("This is the last question that is open.")});
        return;
    }
    openQuestion(next);
    m_question->showChoice({});
    m_question->enter();
}

void QuestionsPage::chooseChoice(const QString& choice)
{
    if (hasRoomForDetails())
        openChoice(choice);
}

void QuestionsPage::openChoice(const QString& choice)
{
    if (openReview().context().details)
        details().open(m_question->question(), choice);
}

/// Details that are open follow; in a narrow window they open only when asked for, by Enter.
bool QuestionsPage::hasRoomForDetails() const
{
    const DetailsPanel* panel = openReview().context().details;
    if (!panel || (m_details && m_details->isOpen()))
        return panel != nullptr;
    const int taken = panel->page() ? 0 : space::details;
    return width() - taken >= treeWidth + leastQuestion;
}

ChoiceDetails& QuestionsPage::details()
{
    if (!m_details)
        m_details = choiceDetails(*this, openReview(), *m_acts);
    return *m_details;
}

const QuestionFilter& QuestionsPage::filter() const
{
    return m_questions->filter();
}

void QuestionsPage::setRisk(const std::optional<QuestionRisk>& risk)
{
    m_questions->setRisk(risk);
}

void QuestionsPage::setFilter(const QuestionFilter& filter)
{
    m_questions->setFilter(filter);
}

void QuestionsPage::resizeEvent(QResizeEvent* event)
{
    ReviewPage::resizeEvent(event);
    if (m_treeChosen)
        return;
    const int tree = std::clamp(width() * treeShare / 100, treeWidth, widestTree);
    m_splitter->setSizes({tree, std::max(1, width() - tree)});
}

QWidget* QuestionsPage::firstField() const
{
    return m_questions->tree();
}

void QuestionsPage::shown()
{
    m_question->refresh(); // ages of evidence go on
}

void QuestionsPage::focusFilter()
{
    m_questions->focusFilter();
}

QJsonObject QuestionsPage::saveState() const
{
    const QuestionFilter& filter = m_questions->filter();
    QJsonObject state{{QStringLiteral("question"), m_wanted.isEmpty() ? m_question->question() : m_wanted},
                      {QStringLiteral("words"), filter.words},
                      {QStringLiteral("risk"), filter.risk ? word(*filter.risk) : QString()},
                      {QStringLiteral("contradicted"), filter.contradicted}};
    if (m_treeChosen)
        state.insert(QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64()));
    return state;
}

void QuestionsPage::restoreState(const QJsonObject& state)
{
    m_wanted = state.value(QStringLiteral("question")).toString();
    m_questions->setFilter({.words = state.value(QStringLiteral("words")).toString(),
                            .risk = fromWord<QuestionRisk>(state.value(QStringLiteral("risk")).toString()),
                            .contradicted = state.value(QStringLiteral("contradicted")).toBool()});
    const QByteArray sizes = QByteArray::fromBase64(state.value(QStringLiteral("splitter")).toString().toLatin1());
    if (!sizes.isEmpty())
        m_treeChosen = m_splitter->restoreState(sizes);
    if (openReview().figures().question(m_wanted))
        follow();
}

} // namespace waymark
