// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the tab of threads follows the programme and does what it is asked; threadpane.cpp builds it.
#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"
#include "model/score/riskfigures.h"
#include "views/shared/emptystate.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/keys.h"
#include "views/shared/mnemonics.h"
#include "views/shared/numbers.h"
#include "views/shared/prompt.h"
#include "views/shared/sectionhead.h"
#include "views/trace/itemfinder.h"
#include "views/trace/threadpane.h"
#include "views/trace/traceexport.h"
#include "views/trace/tracepicture.h"
#include "views/trace/tracetree.h"
#include "views/trace/tracewords.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int manyNodes = 2000; ///< when more are asked for
constexpr size_t allOpenUpTo = 300; ///< rows of the tree

/// Of those that are not closed; null: there is none.
const Risk* worstRisk(const Records& records)
{
    const Risk* worst = nullptr;
    const RiskGrid grid = gridOf(records.properties());
    const auto level = [&grid](const Risk& risk) { return currentLevel(risk, grid); };
    for (const Risk& risk : records.risks())
        if (risk.status != RiskStatus::Closed && (!worst || level(risk) > level(*worst)))
            worst = &risk;
    return worst;
}

} // namespace

void ThreadPane::trace(const ItemRef& item)
{
    if (!focusLayerOf(item.kind)) {
        Q_EMIT messageRaised({.text = tr("Items of this kind have no thread. What they are tied to stands in their details: trace a story or check from there.")});
        return;
    }
    if (m_focus != item) {
        m_past.resize(m_past.empty() ? 0 : m_place + 1);
        m_past.push_back(item);
        m_place = m_past.size() - 1;
    }
    m_focus = item;
    m_limit = TraceLimits().nodes;
    load();
}

void ThreadPane::goBack()
{
    step(-1);
}

void ThreadPane::goForward()
{
    step(1);
}

void ThreadPane::step(int by)
{
    const qint64 place = static_cast<qint64>(m_place) + by;
    if (place < 0 || place >= static_cast<qint64>(m_past.size()))
        return;
    m_place = static_cast<size_t>(place);
    m_focus = m_past[m_place];
    m_limit = TraceLimits().nodes;
    load();
}

void ThreadPane::refresh()
{
    showExamples();
    load();
}

/// What a newcomer might want to see.
void ThreadPane::showExamples()
{
    const Sprint* sprint = context().figures->sprint();
    const Risk* risk = worstRisk(workspace().records());
    m_sprintExample->setVisible(sprint);
    m_riskExample->setVisible(risk);
    for (QPushButton* example : {m_sprintExample, m_riskExample})
        disconnect(example, &QPushButton::clicked, this, nullptr);
    if (sprint) {
        m_sprintExample->setText(tr("Trace sprint %1").arg(sprint->number));
        connect(m_sprintExample, &QPushButton::clicked, this, [this, item = itemRef(ItemKind::Sprint, sprint->id)] { trace(item); });
    }
    if (risk) {
        m_riskExample->setText(literalText(tr("Trace the worst risk, %1").arg(shortName(risk->reference, risk->title))));
        connect(m_riskExample, &QPushButton::clicked, this, [this, item = itemRef(ItemKind::Risk, risk->id)] { trace(item); });
    }
}

void ThreadPane::load()
{
    showWords();
    const auto sources = open().sources();
    if (!m_focus || !sources)
        return;
    const TraceLimits limits{.nodes = m_limit};
    m_job.start(
        [sources, item = *m_focus, limits](Progress&) -> Result<std::shared_ptr<const LaidThread>> {
            const auto reader = EvidenceReader::open(sources->file);
            if (!reader)
                return reader.error();
            auto graph = sources->index.thread(item, limits, &*reader);
            if (!graph)
                return graph.error();
            return std::shared_ptr<const LaidThread>(std::make_shared<const LaidThread>(layThread(*std::move(graph))));
        },
        this, [this](const Result<std::shared_ptr<const LaidThread>>& thread) {
            if (thread)
                take(*thread);
            else
                tellFailure(thread.error());
        });
}

void ThreadPane::take(const std::shared_ptr<const LaidThread>& thread)
{
    if (!m_thread || !(m_thread->graph == thread->graph)) {
        const TraceNode* was = node(m_picture->current());
        const std::optional<ItemRef> chosen = was ? std::optional(was->item) : std::nullopt;
        m_thread = thread;
        const QScopedValueRollback selecting(m_selecting, true);
        m_model.show(thread->graph);
        m_picture->setThread(thread);
        expandTree();
        const TraceNode* current = node(m_picture->current());
        const QModelIndex index = m_model.indexOf(current ? current->item : chosen.value_or(ItemRef()));
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
    showWords();
}

void ThreadPane::expandTree()
{
    if (m_thread->graph.edges.size() <= allOpenUpTo)
        m_tree->expandAll();
    else
        m_tree->expandToDepth(1); // the heads of both branches
    m_tree->fitNames();
}

const TraceNode* ThreadPane::node(int number) const
{
    return m_thread && number >= 0 && static_cast<size_t>(number) < m_thread->graph.nodes.size()
        ? &m_thread->graph.nodes[static_cast<size_t>(number)]
        : nullptr;
}

void ThreadPane::showWords()
{
    const bool there = m_focus && m_thread && m_thread->isThere();
    const TraceNode* focus = there ? node(m_thread->graph.focus) : nullptr;
    const bool gone = m_focus && m_thread && !m_thread->isThere();
    m_stack->setCurrentIndex(focus ? 1 : 0);
    m_empty->setText(gone ? tr("That item isn't there any more") : tr("Pick an item"),
                     gone ? tr("What was traced is gone, or is in no thread now. Undo (%1) may bring it back; or pick another one.", "keys")
                                .arg(keyText(keys::undo))
                          : tr("Its whole thread is shown both ways: from the perspective that asks for it to the tests that prove it "
                               "and the risks that it makes smaller."));
    m_back->setEnabled(m_place > 0);
    m_forward->setEnabled(m_place + 1 < m_past.size());
    if (!focus)
        return;
    m_head->setText(focus->code.isEmpty() ? focus->title : tr("%1  %2", "id, title").arg(focus->code, focus->title), threadCount(m_thread->graph));
    const QString evidence = evidenceNote(m_thread->graph);
    m_evidence->setText(evidence);
    m_evidence->setVisible(!evidence.isEmpty());
    QStringList missing;
    if (m_thread->graph.leftOut > 0)
        missing << (m_thread->graph.leftOut == 1 ? tr("1 more item is left out.") : tr("%1 more items are left out.").arg(countText(m_thread->graph.leftOut)));
    if (m_thread->graph.moreResults > 0)
        missing << (m_thread->graph.moreResults == 1 ? tr("1 more result isn't shown.") : tr("%1 more results aren't shown.").arg(countText(m_thread->graph.moreResults)));
    m_leftOut->setText(missing.join(u' '));
    m_leftOut->setVisible(!missing.isEmpty());
    m_more->setText(tr("Show up to %1 items").arg(countText(manyNodes)));
    m_more->setVisible(m_thread->graph.leftOut > 0 && m_limit < manyNodes);
}

void ThreadPane::showMore()
{
    m_limit = manyNodes;
    load();
}

/// The same node in both, unless it is one of them that is being told.
void ThreadPane::select(int number)
{
    const TraceNode* chosen = node(number);
    if (m_selecting || !chosen)
        return;
    const QScopedValueRollback selecting(m_selecting, true);
    m_picture->setCurrent(number);
    if (m_model.nodeAt(m_tree->currentIndex()) != number)
        m_tree->setCurrentIndex(m_model.indexOf(chosen->item));
}

void ThreadPane::openNode(int number)
{
    if (const TraceNode* opened = node(number))
        Q_EMIT itemRequested(opened->item);
}

void ThreadPane::followNode(int number)
{
    if (const TraceNode* followed = node(number))
        trace(ItemRef(followed->item)); // a copy: the thread is replaced
}

void ThreadPane::focusFilter()
{
    m_finder->setFocus(Qt::ShortcutFocusReason);
    m_finder->selectAll();
}

void ThreadPane::exportShown()
{
    if (!context().prompt)
        return;
    const TraceNode* focus = m_thread ? node(m_thread->graph.focus) : nullptr;
    if (!focus) {
        Q_EMIT messageRaised({.text = tr("There is no thread to export. Pick an item first.")});
        return;
    }
    const QString file = context().prompt->saveFile(tr("Export the thread"), u"thread.svg"_s,
                                                    tr("SVG picture (*.svg);;PNG picture (*.png);;Table (*.csv)"));
    if (file.isEmpty())
        return;
    const auto saved = saveTrace(*m_picture, tr("Thread of %1").arg(shortName(focus->code, focus->title)), file);
    if (saved)
        Q_EMIT messageRaised({.kind = Message::Kind::Done, .text = tr("Saved to %1.").arg(file)});
    else
        tellFailure(saved.error());
}

std::optional<ItemRef> ThreadPane::selectedItem() const
{
    const TraceNode* current = node(m_picture->current());
    return current ? std::optional(current->item) : m_focus;
}

QJsonObject ThreadPane::saveState() const
{
    QJsonObject state{{u"looks"_s, m_looks->checkedId()}, {u"splitter"_s, QString::fromLatin1(m_splitter->saveState().toBase64())}};
    if (m_focus) {
        state.insert(u"kind"_s, word(m_focus->kind));
        state.insert(u"item"_s, m_focus->id);
    }
    return state;
}

void ThreadPane::restoreState(const QJsonObject& state)
{
    m_splitter->restoreState(QByteArray::fromBase64(state.value(u"splitter"_s).toString().toLatin1()));
    setLooks(std::clamp(state.value(u"looks"_s).toInt(Both), static_cast<int>(Tree), static_cast<int>(Both)));
    const auto kind = fromWord<ItemKind>(state.value(u"kind"_s).toString());
    if (kind && focusLayerOf(*kind))
        trace({*kind, state.value(u"item"_s).toString()});
}

} // namespace waymark
