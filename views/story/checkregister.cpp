// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/checkregister.h"

#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"

namespace waymark {

CheckRegister::CheckRegister(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

void CheckRegister::reload()
{
    m_job.start(
        [file = m_workspace.file()](Progress&) -> Result<std::vector<CheckUnit>> {
            const auto reader = EvidenceReader::open(file);
            if (!reader)
                return reader.error();
            return reader->checks();
        },
        this, [this](Result<std::vector<CheckUnit>> checks) {
            if (!checks || static_cast<size_t>(m_names.size()) == checks->size())
                return; // checks are never removed or renamed; what can't be read now is read with the next figures
            for (const CheckUnit& check : *checks)
                m_names.insert(check.key, check);
            Q_EMIT loaded();
        });
}

} // namespace waymark
