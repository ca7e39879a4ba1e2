// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the mapping assistant goes from step to step; mappingpage.cpp builds it.
#include "model/import/draftguess.h"
#include "views/import/mappingfieldspane.h"
#include "views/import/mappingnamepane.h"
#include "views/import/mappingpage.h"
#include "views/import/mappingwordspane.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/jobbar.h"
#include "views/shared/outcomelegend.h"
#include "views/shared/sectionhead.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace waymark {

namespace {

constexpr int steps = 4;

QString stepTitle(DraftStep step)
{
    switch (step) {
    case DraftStep::List: return MappingPage::tr("Which of these are the findings?");
    case DraftStep::Fields: return MappingPage::tr("Which member of a finding is what?");
    case DraftStep::Words: return MappingPage::tr("What do its words mean?");
    case DraftStep::Name: return MappingPage::tr("What is it called, and how is it recognised?");
    }
    return {};
}

} // namespace

DraftStep MappingPage::step() const
{
    return static_cast<DraftStep>(m_steps->currentIndex());
}

QString MappingPage::key() const
{
    return m_file + u'\n' + m_change.value_or(QString());
}

const ShapeList& MappingPage::list() const
{
    static const ShapeList none;
    const ShapeList* known = m_shape.find(m_draft.place);
    return known ? *known : none;
}

void MappingPage::open(const QString& file, const std::optional<QString>& change)
{
    if (m_file != file || m_change != change)
        m_draft = {};
    m_name->forgetAgreement();
    m_file = file;
    m_change = change;
    m_shape = {};
    m_lists.show(m_shape);
    m_findings.show({});
    m_outcomes->show(OutcomeCounts());
    m_notes->clear();
    m_steps->setCurrentIndex(0);
    m_back->setEnabled(false);
    m_decision->accept()->setEnabled(false);
    m_decision->accept()->setText(tr("Next"));
    m_decision->setNote({});
    m_head->setText(tr("Looking at %1").arg(QFileInfo(file).fileName()), tr("No format of Waymark is that of this file. You say how it is to be read."));
    m_reading.start([file, formats = m_formats](Progress& progress) { return shapeOf(file, formats, progress); }, this,
                    [this](Result<FileShape> shape) {
                        if (shape)
                            begin(*shape);
                        else if (shape.error().code != Error::Code::Cancelled)
                            Q_EMIT failed(shape.error());
                    });
    if (m_jobs)
        m_jobs->watch(m_reading, tr("Looking at the file"));
}

void MappingPage::begin(const FileShape& shape)
{
    if (shape.lists.empty()) {
        Q_EMIT failed({.message = tr("%1 holds no objects, so there is nothing that could be read as a finding.").arg(QFileInfo(m_file).fileName())});
        return;
    }
    DraftStep step = DraftStep::List;
    const auto started = m_started.find(key());
    if (started != m_started.end()) {
        m_draft = started->second.draft;
        step = started->second.step;
    } else if (m_change) {
        const auto draft = m_own.draft(*m_change);
        if (!draft) {
            Q_EMIT failed(draft.error());
            return;
        }
        m_draft = *draft;
        step = DraftStep::Fields;
    } else {
        m_draft = guessDraft(shape, m_file);
    }
    m_shape = shape;
    m_lists.show(m_shape);
    const int row = m_lists.rowOf(m_draft.place);
    if (row >= 0)
        m_listsTable->setCurrentIndex(m_lists.index(row, 0)); // as is drafted already, so nothing is proposed anew
    goTo(step);
    preview();
}

void MappingPage::choosePlace(int row)
{
    if (row < 0 || m_lists.rowAt(row).place == m_draft.place)
        return;
    m_draft.place = m_lists.rowAt(row).place;
    guessMembers(m_draft, m_shape);
    showDraft();
    preview();
}

void MappingPage::tie(DraftField field, const QString& pointer)
{
    if (pointer.isEmpty())
        m_draft.members.erase(field);
    else
        m_draft.members[field] = pointer;
    guessMeaning(m_draft, m_shape, field);
    showDraft();
    preview();
}

/// What the format is called changes nothing of what is read.
void MappingPage::take(const FormatDraft& draft)
{
    FormatDraft renamed = m_draft;
    renamed.id = draft.id;
    renamed.name = draft.name;
    renamed.toolName = draft.toolName;
    const bool readsTheSame = renamed == draft;
    m_draft = draft;
    showDraft();
    if (!readsTheSame)
        preview();
}

void MappingPage::goTo(DraftStep step)
{
    m_steps->setCurrentIndex(static_cast<int>(step));
    m_back->setEnabled(step != DraftStep::List);
    m_decision->accept()->setText(step == DraftStep::Name ? tr("Save and import") : tr("Next"));
    m_head->setText(tr("Step %1 of %2: %3").arg(m_steps->currentIndex() + 1).arg(steps).arg(stepTitle(step)),
                    tr("%1. %2", "file, a remark").arg(QFileInfo(m_file).fileName(), m_shape.whole ? tr("Below is what an import would read first.") : m_shape.stopped));
    showDraft();
    QWidget* page = m_steps->currentWidget();
    QWidget* first = page->focusPolicy() != Qt::NoFocus && step == DraftStep::List ? page : nullptr;
    for (QWidget* each : page->findChildren<QWidget*>())
        if (!first && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus) && !each->isHidden())
            first = each;
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

void MappingPage::goOn()
{
    if (!m_decision->accept()->isEnabled())
        return;
    if (step() == DraftStep::Name)
        save();
    else
        goTo(static_cast<DraftStep>(m_steps->currentIndex() + 1));
}

void MappingPage::goBack()
{
    if (step() != DraftStep::List)
        goTo(static_cast<DraftStep>(m_steps->currentIndex() - 1));
}

void MappingPage::showDraft()
{
    m_started[key()] = {m_draft, step()};
    m_fields->show(m_draft, list());
    m_words->show(m_draft, list());
    m_name->show(m_draft);
    showFaults();
}

/// A step can be left when what it asks for is said; saving takes all of them, and the consent to replace a format.
void MappingPage::showFaults()
{
    const bool builtIn = m_own.isBuiltIn(m_draft.id);
    const bool own = m_own.isTaken(m_draft.id);
    const bool last = step() == DraftStep::Name;
    QStringList others = m_shape.matches;
    others.removeAll(m_draft.id);
    if (m_change)
        others.removeAll(*m_change);
    m_name->setNotes(own, builtIn, others);
    QStringList faults;
    for (const DraftFault& fault : faultsOf(m_draft))
        if (last || fault.step == step())
            faults << fault.text;
    if (last && own && !builtIn && !m_name->replaces())
        faults << tr("You have a format file of this id: say that it is to be replaced, or choose another id.");
    m_decision->setNote(faults.join(u'\n'));
    m_decision->accept()->setEnabled(faults.isEmpty() && !(last && builtIn) && !m_shape.lists.empty());
}

void MappingPage::preview()
{
    for (const DraftFault& fault : faultsOf(m_draft))
        if (fault.step == DraftStep::Fields) {
            m_previewing.cancel();
            showPreview(Error{.message = fault.text});
            return;
        }
    m_previewing.start([file = m_file, draft = m_draft](Progress& progress) { return previewOf(file, draft, progress); }, this,
                       [this](const Result<DraftPreview>& read) { showPreview(read); });
}

void MappingPage::showPreview(const Result<DraftPreview>& preview)
{
    if (!preview && preview.error().code == Error::Code::Cancelled)
        return;
    m_findings.show(preview ? preview->findings : std::vector<Finding>());
    m_outcomes->show(preview ? preview->counts : OutcomeCounts());
    QStringList notes;
    if (!preview)
        notes << preview.error().message;
    else if (preview->findings.empty())
        notes << tr("Nothing is read as a finding like this.");
    else if (!preview->whole)
        notes << tr("The first %1 findings.").arg(DraftPreview::mostFindings);
    if (preview)
        notes << preview->notes.mid(0, 4);
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

void MappingPage::save()
{
    const auto done = m_own.save(m_draft, m_name->replaces() ? OwnFormats::Existing::Replace : OwnFormats::Existing::Refuse);
    if (!done) {
        m_decision->setNote(done.error().message);
        return;
    }
    m_started.erase(key());
    Q_EMIT saved(m_file, m_draft.id);
}

} // namespace waymark
