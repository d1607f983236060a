// The least that Qt needs to show a window: what the start of Casebook is compared with. Like Casebook with
// --until-painted it says when the window was painted first, then ends.

#include <QApplication>
#include <QMainWindow>
#include <QTextStream>

namespace {

class EmptyWindow final : public QMainWindow
{
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
                QTextStream(stdout) << "empty window: painted" << Qt::endl;
                close();
            },
            Qt::QueuedConnection);
    }

private:
    bool m_painted = false;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
