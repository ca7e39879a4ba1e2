// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/import/importview.h"

#include "model/edit/workspace.h"
#include "model/import/detect.h"
#include "model/import/ownformats.h"
#include "views/import/importpage.h"
#include "views/import/mappingpage.h"
#include "views/import/importwords.h"
#include "views/import/newcontradictions.h"
#include "views/shared/jobbar.h"
#include "views/shared/localnow.h"
#include "views/shared/undoaction.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

ImportFlow* createImportFlow(const ScreenContext& context, QWidget* parent)
{
    return new ImportView(context, parent);
}

ImportView::ImportView(const ScreenContext& context, QWidget* parent)
    : ImportFlow(parent)
    , m_context(context)
    , m_pages(new QStackedWidget)
    , m_page(new ImportPage(*context.formats, context.ownFormats, [workspace = context.workspace] { return localNow(*workspace); }))
    , m_job(std::make_unique<Job<Result<StagedImports>>>())
    , m_discard(std::make_unique<Job<Result<void>>>())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    m_pages->addWidget(m_page);
    connect(m_page, &ImportPage::mappingRequested, this, &ImportView::map);
    connect(m_page, &ImportPage::accepted, this, &ImportView::accept);
    connect(m_page, &ImportPage::cancelled, this, &ImportView::cancel);
    connect(m_page, &ImportPage::optionsChanged, this, &ImportView::readAgain);
    if (m_context.figures)
        connect(new NewContradictions(*m_context.workspace, *m_context.figures, this), &NewContradictions::found, this,
                &ImportView::tellContradictions);
    m_progress.setInterval(100);
    connect(&m_progress, &QTimer::timeout, this, [this] {
        m_page->setProgress(m_job->progress()->done, m_job->progress()->total);
    });
}

/// Nobody waits here for rows to be removed: what was staged goes with the next opening of the workspace, or with the
/// next import (removeAbandonedImports), and a reading that is under way stops and cleans up behind the closed view. It
/// refers to the clock only, which is the program's.
ImportView::~ImportView()
{
    if (!m_context.jobs)
        return;
    m_context.jobs->takeOver(std::move(m_job));
    m_context.jobs->takeOver(std::move(m_discard));
}

void ImportView::start(const QStringList& files)
{
    const std::optional<QString> target = m_requests.empty() ? std::nullopt : m_requests.front().target;
    for (const QString& file : files) {
        const bool known = std::ranges::any_of(m_requests, [&](const ImportRequest& request) { return request.file == file; });
        if (!known)
            m_requests.push_back({.file = file, .target = target});
    }
    if (m_requests.empty())
        return;
    m_active = true;
    refreshFormats();
    stage();
}

/// Format files that came, went or changed while the program runs count from the next import on.
void ImportView::refreshFormats()
{
    if (!m_context.ownFormats || !m_context.ownFormats->refresh())
        return;
    m_page->showFormats(*m_context.formats);
    if (const QString faults = m_context.ownFormats->faults(); !faults.isEmpty())
        Q_EMIT messageRaised({.kind = Message::Kind::Warning, .text = faults, .outlivesEdits = true});
}

/// Reads all requested files; what an earlier reading staged is removed first.
void ImportView::stage()
{
    if (m_job->isRunning()) {
        m_again = true;
        m_job->cancel();
        return;
    }
    m_again = false;
    m_pages->setCurrentWidget(m_page);
    m_page->showReading(static_cast<int>(m_requests.size()));
    auto former = std::make_shared<std::optional<StagedImports>>(std::exchange(m_staged, std::nullopt));
    m_job->start(
        [file = m_context.workspace->file(), requests = m_requests, formats = *m_context.formats,
         clock = &m_context.workspace->clock(), former](Progress& progress) -> Result<StagedImports> {
            if (*former)
                if (auto discarded = discardImports(file, **former); !discarded)
                    return discarded.error();
            former->reset(); // and its lock
            auto staged = stageImports(file, requests, formats, *clock, progress);
            if (!staged || !progress.cancelled)
                return staged;
            if (auto discarded = discardImports(file, *staged); !discarded)
                return discarded.error();
            return Error{.code = Error::Code::Cancelled, .message = tr("The import was cancelled.")};
        },
        this, [this](Result<StagedImports> staged) { take(std::move(staged)); });
    m_progress.start();
    if (m_context.jobs)
        m_context.jobs->watch(*m_job, m_requests.size() == 1 ? tr("Reading the file to import") : tr("Reading %1 files to import").arg(m_requests.size()));
}

void ImportView::take(Result<StagedImports> staged)
{
    m_progress.stop();
    if (staged)
        m_staged = *std::move(staged);
    if (m_again) {
        stage();
        return;
    }
    if (staged) {
        const Records& records = m_context.workspace->records();
        m_page->showPreview(m_requests, *m_staged, records.runs(), records.properties().timeZone);
        if (isUnknownFile())
            map(m_requests.front().file, std::nullopt);
        return;
    }
    const bool cancelled = staged.error().code == Error::Code::Cancelled;
    leave();
    Q_EMIT messageRaised({.kind = cancelled ? Message::Kind::Info : Message::Kind::Failure,
                          .text = cancelled ? tr("The import was cancelled; nothing changed.") : staged.error().message});
}

bool ImportView::isUnknownFile() const
{
    return m_context.ownFormats && m_requests.size() == 1 && !m_requests.front().format && m_staged->rejected.size() == 1
        && saysNoFormat(m_staged->rejected.front().error);
}

MappingPage* ImportView::mapping()
{
    if (m_mapping)
        return m_mapping;
    m_mapping = new MappingPage(*m_context.formats, *m_context.ownFormats, m_context.jobs);
    m_pages->addWidget(m_mapping);
    connect(m_mapping, &MappingPage::left, this, [this] { m_pages->setCurrentWidget(m_page); });
    connect(m_mapping, &MappingPage::failed, this, [this](const Error& error) {
        m_pages->setCurrentWidget(m_page);
        m_page->tell(error.message);
    });
    connect(m_mapping, &MappingPage::saved, this, [this](const QString& file, const QString& format) {
        m_page->showFormats(*m_context.formats);
        for (ImportRequest& request : m_requests)
            if (request.file == file)
                request.format = format;
        stage();
    });
    return m_mapping;
}

void ImportView::map(const QString& file, const std::optional<QString>& change)
{
    mapping()->open(file, change);
    m_pages->setCurrentWidget(m_mapping);
}

void ImportView::accept()
{
    if (!m_staged || m_staged->runs.empty())
        return;
    if (const auto accepted = acceptImports(*m_context.workspace, *m_staged); !accepted) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = accepted.error().message});
        return;
    }
    const Message message = undoableMessage(*m_context.workspace, this, outcomeText());
    m_told = {m_context.workspace->history().toUndo().sequence, message};
    m_staged.reset(); // accepted: there is nothing to discard; the lock goes too, and the settler does the rest
    leave();
    Q_EMIT messageRaised(message);
}

/// Figures come a moment later. The same message with more to say, so that its Undo stays where it was.
void ImportView::tellContradictions(qint64 sequence, const std::vector<ContradictedChoice>& choices)
{
    if (sequence != m_told.first)
        return;
    Message message = std::exchange(m_told, {}).second;
    message.kind = Message::Kind::Warning;
    message.text = tr("%1 %2", "two sentences").arg(message.text, contradictedText(choices));
    Q_EMIT messageRaised(message);
}

QString ImportView::outcomeText() const
{
    return importedText(m_page->model().ready(), m_page->model().totals());
}

void ImportView::cancel()
{
    m_again = false;
    if (m_job->isRunning()) {
        m_job->cancel(); // take() then leaves
        return;
    }
    if (m_staged)
        m_discard->start(
            [file = m_context.workspace->file(), staged = *std::exchange(m_staged, std::nullopt)](Progress&) {
                return discardImports(file, staged);
            },
            this, [this](Result<void> discarded) {
                if (!discarded)
                    Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = discarded.error().message});
            });
    leave();
}

void ImportView::readAgain(const QString& target, const QString& file, const std::optional<QString>& format)
{
    for (ImportRequest& request : m_requests) {
        request.target = target.isEmpty() ? std::nullopt : std::optional(target);
        if (request.file == file)
            request.format = format;
    }
    stage();
}

void ImportView::leave()
{
    m_requests.clear();
    m_active = false;
    Q_EMIT closed();
}

} // namespace waymark
