// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/job/job.h"
#include "views/story/storylines.h"

namespace waymark {

class Workspace;

/// The names of all checks that the workspace knows, those that never ran too; read by a worker.
class CheckRegister final : public QObject {
    Q_OBJECT
public:
    explicit CheckRegister(Workspace& workspace, QObject* parent = nullptr);

    const CheckNames& names() const { return m_names; }
    void reload();

Q_SIGNALS:
    void loaded(); ///< not if nothing is new

private:
    Workspace& m_workspace;
    CheckNames m_names;
    Job<Result<std::vector<CheckUnit>>> m_job;
};

} // namespace waymark
