// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storyevidence.h"

#include "model/edit/records.h"
#include "model/score/programmefigures.h"
#include "views/shared/badgelabel.h"
#include "views/shared/storywords.h"
#include "views/story/checkregister.h"
#include "views/story/linelist.h"

#include <QLabel>
#include <QVBoxLayout>

namespace waymark {

namespace {

/// The colour that a sign of evidence takes, by palette.md.
BadgeLabel::Color colorOf(Proof proof)
{
    const Outcome outcome = proof == Proof::Passed ? Outcome::Passed
        : proof == Proof::Failing                  ? Outcome::Failed
        : proof == Proof::Stale                    ? Outcome::Suppressed
        : proof == Proof::Excepted                 ? Outcome::Suppressed
                                                   : Outcome::Skipped;
    return [outcome](Scheme scheme) { return outcomeColor(outcome, scheme); };
}

BadgeLabel::Color colorOf(Mitigation mitigation)
{
    return colorOf(mitigation == Mitigation::Proven            ? Proof::Passed
                       : mitigation == Mitigation::Unmitigated ? Proof::Failing
                       : mitigation == Mitigation::OnPaper     ? Proof::Unproven
                                                               : Proof::Stale);
}

std::optional<Mitigation> mitigationOf(const ProgrammeFigures& figures, const StoryId& story)
{
    const auto found = figures.proofs.mitigations.constFind(story);
    return found == figures.proofs.mitigations.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

StoryEvidence::StoryEvidence(OpenStory& open, CheckRegister& checks, QWidget* parent)
    : StorySection(open, tr("Evidence"), parent)
    , m_checks(checks)
    , m_badge(new BadgeLabel)
    , m_sentence(plainLabel({}, true, true))
    , m_mitigation(new QWidget)
    , m_mitigationBadge(new BadgeLabel)
    , m_model(new StoryLinesModel(this))
    , m_list(new LineList(tr("Checks that are to prove this story")))
{
    m_badge->setObjectName(QStringLiteral("storyProof"));
    m_list->setObjectName(QStringLiteral("storyChecks"));
    m_sentence->setObjectName(QStringLiteral("storyProofSentence"));
    m_sentence->setContentsMargins(6, 0, 0, 0);
    addToHead(m_badge);
    auto* row = new QHBoxLayout(m_mitigation);
    row->setContentsMargins(6, 0, 0, 0);
    row->addWidget(m_mitigationBadge);
    row->addStretch(1);
    m_list->setModel(m_model);
    m_list->setOpens(true);
    m_list->setRemoves(tr("Remove the link"));
    column()->addWidget(m_mitigation);
    column()->addWidget(m_sentence);
    column()->addWidget(m_list);
    connect(&open, &OpenStory::refreshed, this, &StoryEvidence::refresh);
    connect(&open, &OpenStory::evidenceRefreshed, this, &StoryEvidence::refresh);
    connect(&open, &OpenStory::evidenceRefreshed, &checks, &CheckRegister::reload);
    connect(&checks, &CheckRegister::loaded, this, &StoryEvidence::refresh);
    connect(m_list, &LineList::opened, this, &StoryEvidence::openCheck);
    connect(m_list, &LineList::removeRequested, this, &StoryEvidence::unlink);
}

void StoryEvidence::refresh()
{
    if (!open().story())
        return;
    m_model->show(evidenceLines(open().records(), *open().id(), open().figures(), m_checks.names(), open().now()));
    for (const StoryLine& line : m_model->rows())
        if (!m_checks.names().contains(*line.check) && !line.outcome) {
            m_checks.reload(); // linked a moment ago
            break;
        }
    showProof();
}

void StoryEvidence::showProof()
{
    const ProgrammeFigures* figures = open().figures();
    m_badge->setVisible(figures != nullptr);
    m_mitigation->setVisible(figures && mitigationOf(*figures, *open().id()).has_value());
    m_sentence->setText(tr("Being read…"));
    if (!figures)
        return;
    const StoryProof& proof = figures->proofs.of(*open().id());
    m_badge->show(signName(proof.proof), signText(proof.proof), colorOf(proof.proof), false);
    m_sentence->setText(tr("%1.", "a sentence").arg(proofSentence(proof)));
    if (const auto mitigation = mitigationOf(*figures, *open().id()))
        m_mitigationBadge->show(signName(*mitigation), signText(*mitigation), colorOf(*mitigation), false);
}

void StoryEvidence::openCheck(const QModelIndex& index)
{
    const StoryLine& line = m_model->rowAt(index.row());
    Q_EMIT open().checksRequested({.title = line.text, .checks = {*line.check}});
}

void StoryEvidence::unlink(const QModelIndex& index)
{
    const StoryLine line = m_model->rowAt(index.row());
    const QString reference = open().story()->reference;
    if (open().edit(tr("Unlink %1 from %2", "check, story").arg(line.text, reference),
                    [&](Edit& edit) { return removeLinks(edit, [&](const Link& link) { return link.id == line.link; }); }))
        open().tellDone(tr("%1 no longer proves %2.", "check, story").arg(line.text, reference));
}

} // namespace waymark
