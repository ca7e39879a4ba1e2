// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace waymark {

/// Sees whether this process has locks on a file, as another process would. It has the file open for as long as it lives:
/// when it goes, so do the locks.
class LockProbe {
public:
    explicit LockProbe(const QString& file)
        : m_descriptor(::open(QFile::encodeName(file).constData(), O_RDWR | O_CLOEXEC))
    {
    }
    ~LockProbe()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    LockProbe(const LockProbe&) = delete;
    LockProbe& operator=(const LockProbe&) = delete;

    bool isLocked() const
    {
        struct flock wish = {};
        wish.l_type = F_WRLCK;
        wish.l_whence = SEEK_SET;
        return ::fcntl(m_descriptor, F_OFD_GETLK, &wish) == 0 && wish.l_type != F_UNLCK;
    }

private:
    int m_descriptor;
};

} // namespace waymark
