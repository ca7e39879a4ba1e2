// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/heldfile.h"
#include "model/edit/evidencereader.h"
#include "model/edit/policyedits.h"
#include "model/edit/workspace.h"
#include "model/programme/policyfile.h"
#include "views/frameworks/policydetails.h"
#include "views/frameworks/policyimportpage.h"
#include "views/frameworks/policypane.h"
#include "views/shared/datatable.h"
#include "views/shared/fieldundo.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/jobbar.h"
#include "views/shared/numbers.h"
#include "views/shared/prompt.h"
#include "views/shared/undoaction.h"

#include <QItemSelectionModel>
#include <QLineEdit>
#include <QSaveFile>
#include <QStackedWidget>

namespace waymark {

namespace {

Result<void> writeRegister(const Records& records, const QString& workspaceFile, const QString& file)
{
    if (auto allowed = HeldFile::checkFree(file); !allowed)
        return allowed;
    const auto reader = EvidenceReader::open(workspaceFile);
    if (!reader)
        return reader.error();
    const auto checks = reader->checks();
    if (!checks)
        return checks.error();
    QHash<CheckKey, QString> names;
    for (const CheckUnit& check : *checks)
        names.insert(check.key, check.tool + u' ' + check.checkId);
    QSaveFile saving(file);
    const QByteArray bytes = policiesAsCsv(records, names);
    if (saving.open(QIODevice::WriteOnly) && saving.write(bytes) == bytes.size() && saving.commit())
        return {};
    return Error{.code = Error::Code::Io,
                 .message = PolicyPane::tr("The policy register can't be exported to %1: %2. Choose another folder.").arg(file, saving.errorString()),
                 .detail = file};
}

} // namespace

void PolicyPane::connectImport()
{
    connect(m_import, &PolicyImportPage::opened, this, [this] { m_stack->setCurrentIndex(Import); });
    connect(m_import, &PolicyImportPage::failed, this, [this](const Error& error) {
        showRegister();
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = error.message, .outlivesEdits = true});
    });
    connect(m_import, &PolicyImportPage::cancelled, this, &PolicyPane::showRegister);
    connect(m_import, &PolicyImportPage::accepted, this, [this](const QString& words) {
        showRegister();
        Q_EMIT messageRaised(undoableMessage(open().workspace(), this, words));
    });
}

void PolicyPane::showRegister()
{
    m_import->leave();
    m_stack->setCurrentIndex(Register);
    refresh(); // empty, if it is
    m_table->setFocus(Qt::OtherFocusReason);
}

void PolicyPane::importFile()
{
    Prompt* prompt = open().context().prompt;
    const QString file = prompt ? prompt->openFile(tr("Import policy statements"), {}, tr("Table (*.csv);;All files (*)")) : QString();
    if (file.isEmpty())
        return;
    m_import->open(file);
    if (JobBar* bar = open().context().jobs)
        bar->watch(m_import->job(), tr("Reading %1").arg(file));
}

void PolicyPane::exportRegister()
{
    Prompt* prompt = open().context().prompt;
    if (!prompt || m_export.isRunning())
        return;
    const QString file = prompt->saveFile(tr("Export the policy register"), QStringLiteral("policy.csv"), tr("Table (*.csv)"));
    if (file.isEmpty())
        return;
    m_export.start(
        [model = open().context().figures, workspaceFile = open().workspace().file(), file](Progress&) -> Result<void> {
            Result<void> written;
            model->readRecords([&](const Records& records) { written = writeRegister(records, workspaceFile, file); });
            return written;
        },
        this, [this, file, count = countText()](const Result<void>& written) { tellExported(written, count, file); });
}

void PolicyPane::tellExported(const Result<void>& written, const QString& count, const QString& file)
{
    if (written)
        Q_EMIT messageRaised({.kind = Message::Kind::Done,
                              .text = tr("Exported %1 to %2.", "12 policy statements").arg(count, file),
                              .outlivesEdits = true});
    else
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = written.error().message, .outlivesEdits = true});
}

void PolicyPane::addStatement(const QString& title)
{
    if (title.simplified().isEmpty())
        return;
    const Policy policy{.title = title};
    const QString reference = nextPolicyReference(open().workspace().records());
    const auto tell = [this](const Message& message) { Q_EMIT messageRaised(message); };
    const auto perform = [&](Edit& edit) -> Result<void> {
        const auto added = addPolicy(edit, policy);
        return added ? Result<void>() : Result<void>(added.error());
    };
    if (!editOrTell(open().workspace(), tr("Add %1").arg(reference), perform, tell))
        return;
    emptyForGood(*m_add);
    showItem(itemRef(ItemKind::Policy, policy.id));
    m_add->setFocus(Qt::OtherFocusReason); // the next one
}

void PolicyPane::remove()
{
    const PolicyRow* row = rowAt(m_table->currentIndex());
    if (!row)
        return;
    const PolicyId id = row->policy.id;
    const QString reference = row->policy.reference;
    const auto tell = [this](const Message& message) { Q_EMIT messageRaised(message); };
    if (editOrTell(open().workspace(), tr("Remove %1").arg(reference), [&](Edit& edit) { return removePolicy(edit, id); }, tell))
        Q_EMIT messageRaised(undoableMessage(open().workspace(), this, tr("%1 was removed with its links and notes.").arg(reference)));
}

void PolicyPane::openDetails(const PolicyId& policy)
{
    if (!m_details) {
        auto* details = new PolicyDetails(open());
        connect(details, &PolicyDetails::messageRaised, this, &PolicyPane::messageRaised);
        connect(details, &PolicyDetails::checksRequested, this, &PolicyPane::checksRequested);
        connect(details, &PolicyDetails::itemRequested, this, &PolicyPane::itemRequested);
        m_details = details;
    }
    m_details->open(policy);
}

} // namespace waymark
