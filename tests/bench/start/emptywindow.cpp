// The least that Qt needs to show a window: what the start of Casebook is compared with. Like Casebook's
// --screenshot it writes a picture of the window when that was painted first, then ends.

#include <QApplication>
#include <QMainWindow>
#include <QStringList>

namespace {

class EmptyWindow final : public QMainWindow
{
public:
    explicit EmptyWindow(const QString &picture)
        : m_picture(picture)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        if (m_painted)
            return;
        m_painted = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_picture.isEmpty())
                    grab().save(m_picture);
                close();
            },
            Qt::QueuedConnection);
    }

private:
    QString m_picture;
    bool m_painted = false;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    EmptyWindow window(application.arguments().value(2));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
